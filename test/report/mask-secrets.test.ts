import { Source } from '../../src/core/decode/source.js'
import { maskedSlice } from '../../src/report/mask-secrets.js'

function masked(text: string): string {
  const source = new Source('a', text, 'utf8')
  return source.lineStarts.map((start, i) => maskedSlice(source, start, source.lineStarts[i + 1] ?? text.length)).join('')
}

test.each([
  ['.reg string', '"ClientPassword"="hunter2"', '"ClientPassword"="*******"'],
  ['.reg string with escapes', '"DefaultPassword"="a\\"b\\\\c" ; x', '"DefaultPassword"="*******" ; x'],
  ['.reg name without case', '"clientPASSWORD"="x"', '"clientPASSWORD"="*"'],
  ['.reg hex over lines', '"AdminPwd"=hex:68,00,\\\r\n  75,00\r\n"x"="y"', '"AdminPwd"=hex:*******\r\n*******\r\n"x"="y"'],
  ['.reg dword', '"UserPwd"=dword:00000001', '"UserPwd"=dword:********'],
  ['.reg other values', '"PasswordAge"="12"\n"Side"="A"', '"PasswordAge"="12"\n"Side"="A"'],
  [
    'reg query',
    '    ClientPassword    REG_SZ    my secret\n    Side    REG_SZ    A',
    '    ClientPassword    REG_SZ    *********\n    Side    REG_SZ    A'
  ],
  ['XML element', '<agent><password>geheim</password><id>1</id></agent>', '<agent><password>******</password><id>1</id></agent>'],
  ['XML element over lines', '<password>\nabc\n</password>\n<x>y</x>', '<password>\n***\n</password>\n<x>y</x>'],
  ['XML element in CDATA', '<userPwd><![CDATA[a<b]]></userPwd>', '<userPwd><![CDATA[***]]></userPwd>'],
  ['XML attribute', '<row Name="x" Password="geheim" Id=\'1\'/>', '<row Name="x" Password="******" Id=\'1\'/>'],
  ['JSON', '{ "password": "a\\"b", "id": 1 }', '{ "password": "****", "id": 1 }'],
  ['YAML', '- name: x\n  password: geheim', '- name: x\n  password: ******'],
  ['CSV', 'LoginName,Password,"Id"\r\n"a,b","c,""d",1\r\n', 'LoginName,Password,"Id"\r\n"a,b","**""*",1\r\n'],
  ['TSV', 'a\tUserPwd\nx\ty\n', 'a\tUserPwd\nx\t*\n'],
  [
    'bulk text',
    '__TABLE\tPerson\n__COLUMNS\tpassword\tname\nx\tgeheim\ty',
    '__TABLE\tPerson\n__COLUMNS\tpassword\tname\nx\t******\ty'
  ]
])('%s', (_, text, expected) => {
  const result = masked(text)
  expect(result).toBe(expected)
  expect(result).toHaveLength(text.length)
})
