import type { InitArguments } from '../argument-types.js'
import { editorTasks } from './editor-tasks.js'
import { githubWorkflow } from './github-workflow.js'
import { gitlabPipeline } from './gitlab-pipeline.js'
import { preCommitConfig } from './pre-commit-config.js'
import type { StarterFile } from './starter-file.js'

/** What was asked for, besides the configuration. */
export function requestedFiles({ editor, ci, preCommit }: InitArguments, version: string): StarterFile[] {
  return [
    ...(editor === 'vscode' ? [editorTasks()] : []),
    ...(ci === 'github' ? [githubWorkflow(version)] : []),
    ...(ci === 'gitlab' ? [gitlabPipeline(version)] : []),
    ...(preCommit ? [preCommitConfig(version)] : []),
  ]
}
