import { basename } from 'node:path'
import type { CompletionArguments } from '../argument-types.js'
import { COMPLETE_FLAG } from '../argument-types.js'
import { EXIT_CLEAN } from '../exit-codes.js'
import type { Io } from '../io.js'

const SCRIPTS = {
  bash: `# icmlint completion for bash. Install: icmlint completion bash >> ~/.bashrc
_icmlint() {
  local IFS=$'\\n'
  COMPREPLY=($(icmlint ${COMPLETE_FLAG} "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o bashdefault -o default -F _icmlint icmlint
`,
  zsh: `#compdef icmlint
# icmlint completion for zsh. Install: icmlint completion zsh >> ~/.zshrc
_icmlint() {
  local -a found
  found=("\${(@f)$(icmlint ${COMPLETE_FLAG} "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "$found" ]]; then compadd -- "\${found[@]}"; fi
  _files
}
compdef _icmlint icmlint
`,
  fish: `# icmlint completion for fish. Install: icmlint completion fish > ~/.config/fish/completions/icmlint.fish
complete -c icmlint -a '(icmlint ${COMPLETE_FLAG} (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'
`,
}

/** Prints a completion script for the shell that was named or, else, the user's. */
export async function completionCommand({ shell }: CompletionArguments, io: Io): Promise<number> {
  const own = basename(io.env['SHELL'] ?? '')
  await io.stdout.write(SCRIPTS[shell ?? (own === 'zsh' || own === 'fish' ? own : 'bash')])
  return EXIT_CLEAN
}
