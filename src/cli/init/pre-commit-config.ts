import { packageSpec, type StarterFile } from './starter-file.js'

/** An entry for pre-commit that takes icmlint as a package; `.pre-commit-hooks.yaml` is for those who name the repository. */
export function preCommitConfig(version: string): StarterFile {
  return {
    path: '.pre-commit-config.yaml',
    rootOnly: true,
    text: `# Lints before each commit, once "pre-commit install" was run in the clone.
repos:
  - repo: local
    hooks:
      - id: icmlint
        name: icmlint
        description: Finds the settings in Cisco ICM, Unified CCE and CTI OS exports that log agents out
        language: node
        additional_dependencies: ["${packageSpec(version)}"]
        entry: icmlint lint
        args: [.]
        files: '(?i)\\.(reg|xml|csv|tsv|txt|ya?ml|json)$'
        # The exports are one estate: what a change breaks may stand in a file that did not change.
        pass_filenames: false
`,
  }
}
