import { Source } from '../../src/core/decode/source.js'
import { HIDDEN } from '../../src/core/secrets/hidden.js'
import { codeFrame } from '../../src/report/code-frame.js'
import { colors } from '../../src/report/colors.js'
import { hiddenParts } from '../../src/report/mask-secrets.js'

/** The lines of a text as frames show them. */
function masked(text: string): string {
  const source = new Source('a', text, 'utf8')
  return source.lineStarts
    .map((_, i) => {
      const line = source.lineText(i + 1)
      let shown = ''
      let at = 0
      for (const { start, end } of hiddenParts(source, i + 1)) {
        shown += line.slice(at, start) + HIDDEN
        at = end
      }
      return shown + line.slice(at)
    })
    .join('\n')
}

test.each([
  ['.reg string', '"ClientPassword"="hunter2"', '"ClientPassword"=***'],
  ['.reg string with escapes and a comment', '"DefaultPassword"="a\\"b\\\\c" ; x', '"DefaultPassword"=***'],
  ['.reg name without case', '"clientPASSWORD"="x"', '"clientPASSWORD"=***'],
  ['.reg name with a typing error', '"ClientPasword"="x"', '"ClientPasword"=***'],
  ['.reg without quotes', 'ClientPassword=geheim', 'ClientPassword=***'],
  ['.reg in curly quotes', '“ClientPassword”=“geheim”', '“ClientPassword”=***'],
  ['.reg without =', '"ClientPassword" "geheim"', '"ClientPassword" ***'],
  ['.reg without a closing quote', '"ClientPassword=geheim"', '"ClientPassword=***'],
  ['.reg with an invisible character', '"ClientPass\u200bword"="geheim"', '"ClientPass\u200bword"=***'],
  ['.reg that was encoded twice', [...'"ClientPassword"="geheim"'].join('\0'), `${[...'"ClientPassword"'].join('\0')}***`],
  ['.reg hex over lines', '"AdminPwd"=hex:68,00,\\\r\n  75,00\r\n"x"="y"', '"AdminPwd"=***\n***\n"x"="y"'],
  ['.reg string over lines', '"AdminPwd"="a\n\nb"\n[HKLM\\X]', '"AdminPwd"=***\n\n***\n[HKLM\\X]'],
  ['.reg data on the next line', '"AdminPwd"=\n"geheim"\n"x"="y"', '"AdminPwd"=\n***\n"x"="y"'],
  ['.reg dword', '"UserPwd"=dword:00000001', '"UserPwd"=***'],
  ['.reg comment', '; ClientPassword is geheim', '; ClientPassword ***'],
  ['.reg other values', '"PasswordAge"="12"\n"Side"="A"', '"PasswordAge"="12"\n"Side"="A"'],
  ['a path', '[HKLM\\X\\Password\\Y]\n"f"="C:\\\\Password\\\\x"', '[HKLM\\X\\Password\\Y]\n"f"="C:\\\\Password\\\\x"'],
  [
    'reg query',
    '    ClientPassword    REG_SZ    my secret\n    Side    REG_SZ    A',
    '    ClientPassword    REG_SZ    ***\n    Side    REG_SZ    A',
  ],
  ['XML element', '<agent><password>geheim</password><id>1</id></agent>', '<agent><password>***</password><id>1</id></agent>'],
  ['XML element that never ends', '<agent><password>geheim</id></agent>', '<agent><password>***'],
  ['XML element over lines', '<password>\nabc\n</password>\n<x>y</x>', '<password>\n***\n</password>\n<x>y</x>'],
  ['XML element in CDATA', '<userPwd><![CDATA[a<b]]></userPwd>', '<userPwd>***</userPwd>'],
  ['XML attribute', '<row Name="x" Password="geheim" Id=\'1\'/>', '<row Name="x" Password=*** Id=\'1\'/>'],
  ['XML attribute with a quote inside', '<row Password="ge"heim" Id="1"/>', '<row Password=***'],
  ['JSON', '{ "password": "a\\"b", "id": 1 }', '{ "password": ***, "id": 1 }'],
  ['JSON over lines', '{ "password":\n  "geheim",\n  "id": 1 }', '{ "password":\n***\n  "id": 1 }'],
  ['YAML', '- name: x\n  password: geheim\n  id: 1', '- name: x\n  password: ***\n  id: 1'],
  ['YAML block', '- password: |\n    user: geheim\n\n    x\n  id: 1', '- password: ***\n***\n\n***\n  id: 1'],
  ['a description that speaks of passwords', 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime,Description\n1,A,5,Password reset desk\n2,B,6,x',
    'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime,Description\n1,A,5,Password ***\n2,B,6,x'],
  ['a cell that speaks of one over lines', 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime,Description\n1,A,5,"the Password is\ngeheim"\n2,B,6,x',
    'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime,Description\n1,A,5,"the Password ***\n***\n2,B,6,x'],
  ['.reg name with a backslash', '"ClientPass\\word"="a\\b"', '"ClientPass\\word"=***'],
  ['JSON name with escapes', '{ "a\\nb": "\\u0041", "p\\u0077d": "geheim", "id": "\\/" }', '{ "a\\nb": "\\u0041", "p\\u0077d": ***, "id": "\\/" }'],
  ['JSON name behind an escaped quote', '{ "password": "a\\"b", "p\\u0077d": "geheim" }', '{ "password": ***, "p\\u0077d": *** }'],
  ['XML text with references', '<a>x &amp; Pass&#119;ord&#x3d;geheim</a>', '<a>x &amp; Pass&#119;ord&#x3d;***'],
  ['SQL XML name', '<row A_x0020_B="1" Pass_x0077_ord="geheim" Id="1"/>', '<row A_x0020_B="1" Pass_x0077_ord=*** Id="1"/>'],
  ['.reg bytes of a text', '"Dsn"=hex(1):50,00,77,00,64,00,3d,00,\\\n  78,00\n"a"=hex:50,77', '"Dsn"=hex(1):***\n***\n"a"=hex:50,77'],
  ['YAML flow', '- {name: x, password: geheim}', '- {name: x, password: ***'],
])('%s', (_, text, expected) => {
  expect(masked(text)).toBe(expected)
})

describe('columns of tables', () => {
  const HEAD = 'PersonID,FirstName,LastName,LoginName,Password'
  test.each([
    ['CSV', `${HEAD}\r\n1,A,B,"a,b","c,""d"\r\n2,C,D,x,`, `${HEAD}\n1,A,B,"a,b","***"\n2,C,D,x,`],
    ['a quote that stays open', `${HEAD}\n1,A,B,x,"c\nd,e,f,g,h"\n2,A,B,x,y`, `${HEAD}\n***\n***\n2,A,B,x,***`],
    ['a row that is too long', `${HEAD}\n1,A,B,x,c,d\n2,A,B,x,y`, `${HEAD}\n***\n2,A,B,x,***`],
    ['sqlcmd', `${HEAD.replaceAll(',', '|')}\n-|-|-|-|-\n1|A|B|x|y`, `${HEAD.replaceAll(',', '|')}\n-|-|-|-|***\n1|A|B|x|***`],
    [
      'a second result',
      `SkillTargetID,PeripheralID,EnterpriseName\n1,2,a\n(1 rows affected)\n${HEAD}\n1,A,B,x,y`,
      `SkillTargetID,PeripheralID,EnterpriseName\n1,2,a\n(1 rows affected)\n${HEAD}\n1,A,B,x,***`,
    ],
    ['a misspelt column', `${HEAD.replace('Password', 'Pasword')}\n1,A,B,x,y`, `${HEAD.replace('Password', 'Pasword')}\n1,A,B,x,***`],
    [
      'bulk text',
      '__TABLE\tPerson\n__COLUMNS\tpassword\tname\nx\ty"\n__COLUMNS\nname\tuserPwd\na\tb',
      '__TABLE\tPerson\n__COLUMNS\tpassword\tname\n***\ty"\n__COLUMNS\nname\tuserPwd\na\t***',
    ],
  ])('%s', (_, text, expected) => {
    expect(masked(text)).toBe(expected)
  })
})

describe('what a row names itself beside a column of secrets', () => {
  const HEAD = 'PeripheralID,EnterpriseName,LogoutNonActivityTime,Password,Description'
  const CELLS = [
    ['Server=x;Pwd=geheim', 'Server=x;Pwd=***'], ['ftp://u:geheim@h', 'ftp://u:***@h'],
    ['-----BEGIN RSA PRIVATE KEY-----geheim', '-----BEGIN RSA PRIVATE KEY-----***'], ['see the password policy; token=geheim', 'see the password ***'],
  ] as const
  const PASSWORDS = [['x', '***'], ['', ''], ['NULL', '***']] as const
  test.each(CELLS.flatMap(([cell, shown]) => PASSWORDS.map(([password, hidden]) => [cell, password, shown, hidden] as const)))(
    '%s beside “%s”', (cell, password, shown, hidden) => {
      for (const delimiter of [',', '\t', '|']) {
        const lines = (last: string, secret: string): string => `${HEAD}\n5000,Day,7201,${secret},${last}`.replaceAll(',', delimiter)
        expect(masked(lines(cell, password))).toBe(lines(shown, hidden))
      }
      const bulk = (last: string, secret: string): string =>
        `__TABLE\tAgent_Desk_Settings\n__COLUMNS\t${HEAD.replaceAll(',', '\t')}\n5000\tDay\t7201\t${secret}\t${last}`
      expect(masked(bulk(cell, password))).toBe(bulk(shown, hidden))
    },
  )

  test('before that column, all behind it is hidden as well', () => {
    expect(masked(`${HEAD}\n5000,Server=x;Pwd=geheim,7201,x,y`)).toBe(`${HEAD}\n5000,Server=x;Pwd=***`)
    expect(masked(`${HEAD}\n5000,ftp://u:geheim@h,7201,x,y`)).toBe(`${HEAD}\n5000,ftp://u:***@h,7201,***,y`)
  })

  test('and in quotes', () => {
    expect(masked(`${HEAD}\n5000,Day,7201,x,"Server=x;Pwd=a,geheim"`)).toBe(`${HEAD}\n5000,Day,7201,***,"Server=x;Pwd=***`)
  })

  test('in the header and the markers', () => {
    expect(masked(`${HEAD},Pwd=geheim`)).toBe(`${HEAD},Pwd=***`)
    expect(masked('__COLUMNS\tPassword\tftp://u:geheim@h\tx\n__NOTE Pwd=geheim')).toBe('__COLUMNS\tPassword\tftp://u:***@h\tx\n__NOTE Pwd=***')
  })
})

test('what is hidden is marked as a whole, and gives no length away', () => {
  const frame = (data: string): string[] => {
    const text = `"ClientPassword"="${data}" ; x`
    const place = new Source('a', text, 'utf8').place(18, 18 + data.length)
    return codeFrame(place, { colors: colors(false), width: 60, indent: '', mark: (mark) => mark })
  }
  expect(frame('geheim')).toEqual(['1 │ "ClientPassword"=***', '  │                  ^^^'])
  for (const data of ['x', 'y'.repeat(20), 'z'.repeat(3000)]) expect(frame(data)[1]).toBe(frame('geheim')[1])
})
