import { decode } from '../../src/core/decode/decode.js'
import { Source } from '../../src/core/decode/source.js'
import { readXml } from '../../src/core/parse/xml/read-xml.js'
import { checkWellFormed } from '../../src/core/parse/xml/wellformed.js'
import { corpusBytes, corpusTable, describeWithCorpus } from '../support/corpus.js'
import { misplaced, read } from '../support/records.js'

/** Where icmlint's verdict differs from expat's, and why. */
const EXCEPTIONS: ReadonlyArray<readonly [string, readonly string[]]> = [
  ['the document uses an entity that it declares; icmlint expands none', [
    'libxml2-att10', 'libxml2-att7', 'libxml2-bigentname', 'libxml2-boundaries1', 'libxml2-dtd12', 'libxml2-ent1',
      'libxml2-ent10',
    'libxml2-ent12', 'libxml2-ent13', 'libxml2-ent3', 'libxml2-ent7', 'libxml2-ent9', 'libxml2-ent_738805',
      'libxml2-errors_extparsedent',
    'libxml2-recurse_good', 'libxml2-recurse_huge_dtd', 'w3c-eduni_errata-2e_E15f', 'w3c-eduni_errata-2e_E38',
    'w3c-eduni_errata-4e_incl8bombom', 'w3c-eduni_errata-4e_incl8bomboom', 'w3c-eduni_errata-4e_inclbom_le',
    'w3c-eduni_errata-4e_inclbombom_be', 'w3c-eduni_errata-4e_inclbomboom_be', 'w3c-eduni_errata-4e_inclbomboom_le',
    'w3c-xmltest_valid_sa_053', 'w3c-xmltest_valid_sa_089', 'xmlrs-sample_5',
  ]],
  ['the fault is inside of the document type declaration, which is passed over', [
    'w3c-oasis_p46fail2', 'w3c-oasis_p48fail1', 'w3c-oasis_p54fail1', 'w3c-oasis_p58fail2', 'w3c-xmltest_not-wf_sa_058',
    'w3c-xmltest_not-wf_sa_064', 'w3c-xmltest_not-wf_sa_067', 'w3c-xmltest_not-wf_sa_082', 'w3c-xmltest_not-wf_sa_085',
    'w3c-xmltest_not-wf_sa_091', 'w3c-xmltest_not-wf_sa_121', 'w3c-xmltest_not-wf_sa_127', 'w3c-xmltest_not-wf_sa_130',
    'w3c-xmltest_not-wf_sa_136', 'w3c-xmltest_not-wf_sa_139', 'w3c-xmltest_not-wf_sa_184',
  ]],
  ['the fault is in the encoding, which is settled before', [
    'libxml2-errors_cdata', 'libxml2-errors_truncated-utf16', 'libxml2-errors_unsupported-encoding', 'w3c-eduni_misc_008',
  ]],
  ['a rule of namespaces, which that run of expat did not look at', [
    'fxp-complex', 'libxml2-errors_ns-undeclared', 'w3c-eduni_namespaces_1.0_013', 'w3c-eduni_namespaces_1.0_031',
  ]],
]
const excepted = new Set(EXCEPTIONS.flatMap(([, names]) => names.map((name) => `${name}.xml`)))

function sourceOfFile(path: string): Source {
  const { text, encoding } = decode(corpusBytes(path))
  return new Source(path, text, encoding)
}

describeWithCorpus('XML robustness files', () => {
  test.each(corpusTable('xml/MANIFEST.tsv').map((row) => [row.file ?? '', row.expat ?? '']))('%s', (file, verdict) => {
    const { text } = sourceOfFile(`xml/${file}`)
    const { fault, doctype } = checkWellFormed(text)
    expect(fault === null).toBe((verdict === 'ok') !== excepted.has(file))
    if (!fault) expect(readXml(text, { doctype })).toHaveProperty('roots')
  })
})

describeWithCorpus('REST payloads of the developer references', () => {
  const rows = corpusTable('uccexml/MANIFEST.tsv').map((row) => [row.file ?? '', row.well_formed ?? ''] as const)
  const ofInterest = /^(?:agent|agentDeskSetting|agentTeam|peripherals|peripheralGateway)--/

  test.each(rows)('%s', async (file, verdict) => {
    const source = sourceOfFile(`uccexml/${file}`)
    const { records, problems, failed } = await read(source)
    const line = /line (\d+)/.exec(verdict)?.[1]
    if (line !== undefined) {
      const found = problems.filter((one) => one.kind === 'broken-record' || one.kind === 'not-an-export')
      expect(found.map((one) => source.lineOf(one.place.start))).toContain(Number(line))
    }
    expect(records.length > 0 || failed).toBe(true)
    if (verdict === 'yes' && ofInterest.test(file)) expect(records.length).toBeGreaterThan(0)
    expect(misplaced(records).filter((one) => !/^(?:SkillGroup|SupervisorTeam)/.test(one))).toEqual([])
  })
})
