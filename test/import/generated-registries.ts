import fc from 'fast-check'

/** A value as it is written in a `.reg` file: its name with quotes, or @, and what stands behind the =. */
export interface WrittenValue {
  readonly name: string
  readonly data: string
}

/** One step of a `.reg` file. */
export type Step =
  | { readonly kind: 'key'; readonly path: string; readonly values: readonly WrittenValue[] }
  | { readonly kind: 'delete-key'; readonly path: string }

const ROOT = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1'

/** Few names, so that keys and values meet; letter case varies, since an import does not care. */
const segment = fc.constantFrom('Server', 'server', 'Agent', 'Peers', 'Näme', 'NÄME', 'a]b', 'with blank ', '"quoted"', '-dash')
const path = fc.oneof(
  { weight: 6, arbitrary: fc.array(segment, { maxLength: 3 }).map((segments) => [ROOT, ...segments].join('\\')) },
  { weight: 1, arbitrary: fc.constantFrom('HKEY_CURRENT_USER', 'HKEY_LOCAL_MACHINE', 'hkey_current_user\\Software', 'HKEY_LOCAL_MACHINE\\SOFTWARE') },
)

const name = fc.constantFrom(
  '@', '"Heartbeat"', '"HEARTBEAT"', '"ClientPassword"', '"@"', '"a \\"b\\""', '"back\\\\slash"', '"a=b"', '"line\\nbreak"', '"ÄÖ☎"',
)

const byte = fc.integer({ min: 0, max: 255 }).map((number) => number.toString(16).padStart(2, '0'))
const bytes = (constraints: fc.ArrayConstraints): fc.Arbitrary<string> => fc.array(byte, constraints).map((all) => all.join(','))
const text = fc.string({ unit: fc.constantFrom('a', 'Z', ' ', '\\\\', '\\"', ';', '#', '[', ']', 'ü', '日', '😀', '\\n', '\t'), maxLength: 8 })

const data = fc.oneof(
  fc.integer({ min: 0, max: 0xffffffff }).map((number) => `dword:${number.toString(16)}`),
  text.map((one) => `"${one}"`),
  bytes({ maxLength: 60 }).map((all) => `hex:${all}`),
  fc.tuple(fc.constantFrom('0', '1', '2', '4', '7', 'b', '100', 'ffffffff'), bytes({ maxLength: 12 })).map(([type, all]) => `hex(${type}):${all}`),
  fc.constantFrom('hex(7):41,00,00,00,42,00,00,00,00,00', 'hex(1):61,00,0a,00,62,00,00,00', 'hex(2):25,00,41,00,25,00,00,00'),
)

const value = fc.record({ name, data })
const valueOrDeletion = fc.record({ name, data: fc.oneof({ weight: 3, arbitrary: data }, { weight: 1, arbitrary: fc.constant('-') }) })

const keyStep = (values: fc.Arbitrary<WrittenValue>): fc.Arbitrary<Step> =>
  fc.record({ kind: fc.constant('key' as const), path, values: fc.array(values, { maxLength: 4 }) })

/** What an export holds; it begins with the key that was exported. */
export const exported: fc.Arbitrary<readonly Step[]> = fc
  .array(keyStep(value), { maxLength: 6 })
  .map((steps): readonly Step[] => [{ kind: 'key', path: ROOT, values: [] }, ...steps])

/** What a change holds: keys, values, deletions of both, in any order. */
export const changes: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: keyStep(valueOrDeletion) },
    { weight: 1, arbitrary: path.filter((one) => one !== ROOT).map((one): Step => ({ kind: 'delete-key', path: one })) },
  ),
  { maxLength: 8 },
)

/** The lines of a `.reg` file, without its header. */
export function bodyOf(steps: readonly Step[]): string {
  return steps.map((step) => (step.kind === 'delete-key' ? `[-${step.path}]\r\n` : keyText(step))).join('\r\n')
}

function keyText({ path: key, values }: Step & { readonly kind: 'key' }): string {
  return `[${key}]\r\n${values.map(({ name: own, data: written }) => `${own}=${written}\r\n`).join('')}`
}
