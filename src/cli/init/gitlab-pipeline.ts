import { packageSpec, type StarterFile } from './starter-file.js'

/** A job that shows findings in the merge request (Code Quality) and among the tests (JUnit). */
export function gitlabPipeline(version: string): StarterFile {
  return {
    path: '.gitlab-ci.yml',
    rootOnly: true,
    text: `# Lints the exports of Cisco ICM, Unified CCE and CTI OS in this repository.
icmlint:
  stage: test
  image: node:22-slim
  variables:
    # What npm installs: a name with its version; the path (./…) or address of a tarball
    ICMLINT_PACKAGE: "${packageSpec(version)}"
    # A folder, file or glob
    ICMLINT_PATHS: "."
    # Further options, for an old estate with a baseline: --baseline=icmlint-baseline.json
    ICMLINT_OPTIONS: ""
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  before_script:
    - npm install --global --ignore-scripts "$ICMLINT_PACKAGE"
  script:
    - >-
      icmlint lint --format pretty
      --format gitlab=gl-code-quality-report.json
      --format junit=icmlint-junit.xml
      $ICMLINT_OPTIONS -- "$ICMLINT_PATHS"
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: icmlint-junit.xml
`,
  }
}
