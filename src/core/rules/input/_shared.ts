import type { ReadInput } from '../../read/read-input.js'
import type { InputProblem } from '../../records/record.js'

type Problem<K extends InputProblem['kind']> = Extract<InputProblem, { readonly kind: K }>

/** The problems of one kind. */
export function problemsOf<K extends InputProblem['kind']>(input: ReadInput, kind: K): Problem<K>[] {
  return input.problems.filter((problem): problem is Problem<K> => problem.kind === kind)
}

/** A list of desk settings as the API answers, with fields that give no other finding. */
export function deskSettingsList(total: number, ...more: string[]): string {
  const lines = [
    '<results>',
    `  <pageInfo><resultsPerPage>25</resultsPerPage><startIndex>0</startIndex><totalResults>${total}</totalResults></pageInfo>`,
    '  <agentDeskSettings>',
    '    <agentDeskSetting>',
    '      <refURL>/unifiedconfig/config/agentdesksetting/5004</refURL>',
    '      <name>Claims_Day</name>',
    '      <wrapupDataIncomingMode>1</wrapupDataIncomingMode>',
    ...more.map((line) => `      ${line}`),
    '    </agentDeskSetting>',
    '  </agentDeskSettings>',
    '</results>',
    '',
  ]
  return lines.join('\n')
}
