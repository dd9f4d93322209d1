import { importSourceText } from './import-source.mjs'
import { listRules } from './rule-index.mjs'

/** The rules themselves, from the text of their index, which need not be written yet. */
export async function loadRules(root, indexText) {
  const { RULES } = await importSourceText(root, indexText, 'src/core/rules')
  const expected = listRules(root)
  RULES.forEach((rule, index) => {
    const id = expected[index]
    if (rule?.meta?.id !== id)
      throw new Error(`src/core/rules/${id}.ts: its meta.id is "${rule?.meta?.id}", not "${id}"`)
  })
  return RULES
}
