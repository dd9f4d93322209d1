import { packageSpec, type StarterFile } from './starter-file.js'

/** A workflow that needs no repository but the package: annotations at the findings, and a summary of the run. */
export function githubWorkflow(version: string): StarterFile {
  return {
    path: '.github/workflows/icmlint.yml',
    rootOnly: true,
    text: `# Lints the exports of Cisco ICM, Unified CCE and CTI OS in this repository.
name: icmlint

on:
  pull_request:
  push:
    branches: [main, master]

permissions:
  contents: read

jobs:
  icmlint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
        with:
          persist-credentials: false
      - uses: actions/setup-node@v6
        with:
          node-version: 22
      - name: Install icmlint
        run: npm install --global --ignore-scripts ${packageSpec(version)}
      - name: Lint
        # An old estate: write a baseline once, commit it, and add --baseline=icmlint-baseline.json
        run: icmlint lint --format github --format "markdown=$GITHUB_STEP_SUMMARY" -- .
`,
  }
}
