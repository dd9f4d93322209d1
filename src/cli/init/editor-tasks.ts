import { vscodeTasks } from '../../report/compact-matchers.js'
import type { StarterFile } from './starter-file.js'

/** A task for VS Code whose findings go to the list of problems. */
export function editorTasks(): StarterFile {
  return { path: '.vscode/tasks.json', rootOnly: false, text: `${JSON.stringify(vscodeTasks(), null, 2)}\n` }
}
