import { isSecretName, seemsSecret } from '../../src/core/secrets/name.js'
import { nameWithoutSecrets, parametersWithoutSecrets, sentenceWithoutSecrets, withoutSecrets } from '../../src/core/secrets/shown.js'

test.each(['ClientPassword', 'DefaultPassword', 'password', 'PASSWORD', 'VncPwd', 'pwd', 'client_password'])('%s is a secret', (name) => {
  expect(isSecretName(name)).toBe(true)
})

test.each([
  'secret', 'SharedSecret', 'client_secret', 'Passphrase', 'KeyPassPhrase', 'token', 'AccessToken', 'jwtToken', 'PrivateKey', 'private_key', 'ApiKey', 'X-API-Key',
  'EncryptionKey', 'SecretAccessKey', 'SharedKey', 'PresharedKey',
])('%s is a secret as well', (name) => {
  expect(isSecretName(name)).toBe(true)
})

test.each([
  'PublicKeyToken', 'PublicKey', 'PrimaryKey', 'AccessKey', 'Key', 'RegKey', 'Secretary', 'SecretServiceTeam', 'TokenCount', 'Passphrases', 'Hockey', 'Set', 'Phase', 'Open',
  'ForceLogoutOnSessionClose', 'DeskSettingsName', 'y', 'et',
])('%s is none of these', (name) => {
  expect(seemsSecret(name)).toBe(false)
})

test.each(['', 'd', 'Passwords', 'PasswordAge', 'ClientID', 'Pwd2', 'password '])('%j is none', (name) => {
  expect(isSecretName(name)).toBe(false)
})

test.each([
  'ClientPassword', 'ClientPasword', 'clientpasswrod', 'ClinetPassword', 'DefaultPaswd', 'UserPasswort', 'passwd', 'Password ', 'Client\u200bPassword',
  'ＣlientＰassword',
])('%j was most likely meant for a secret', (name) => {
  expect(seemsSecret(name)).toBe(true)
})

test.each(['', 'Passwords', 'PasswordAge', 'Password2', 'ClientID', 'Keyword', 'DefaultPort', 'Crossword', 'Forward', 'Record'])('%j was not', (name) => {
  expect(seemsSecret(name)).toBe(false)
})

test.each([
  ['ClientPassword=geheim', 'ClientPassword=***'],
  ['“ClientPassword” geheim', '“ClientPassword” ***'],
  ['  Pwd    REG_SZ    a b', '  Pwd    REG_SZ    ***'],
  ['<x Password="a b" y="c"><userPwd>d</userPwd> e', '<x Password=*** y="c"><userPwd>***</userPwd> e'],
  ['{"password": "a, b", "c": "d"}', '{"password": ***, "c": "d"}'],
  ['ClientPassword', 'ClientPassword'],
  ['"ClientPassword"=', '"ClientPassword"='],
  ['"Side"="A"', '"Side"="A"'],
  ['x ftp://user:geheim@host/a?b@c and https://host:8080/p@q', 'x ftp://user:***@host/a?b@c and https://host:8080/p@q'],
  ['x ftp://user:a@geheim@host/a@c', 'x ftp://user:***@host/a@c'],
  ['x ftp://user@domain:geheim@host', 'x ftp://user@domain:***@host'],
  ['https://user@host:8080/a@b', 'https://user@host:8080/a@b'],
  ['-----BEGIN PRIVATE KEY-----a-----END x-----BEGIN PRIVATE KEY-----b', '-----BEGIN PRIVATE KEY-----***-----END x-----BEGIN PRIVATE KEY-----***'],
  ['-----BEGIN PRIVATE KEY-----a-----BEGIN PRIVATE KEY-----b-----END x', '-----BEGIN PRIVATE KEY-----***-----END x'],
  ['-----BEGIN RSA PRIVATE KEY-----MIIE-----END RSA PRIVATE KEY-----', '-----BEGIN RSA PRIVATE KEY-----***-----END RSA PRIVATE KEY-----'],
  ['Description: the secret team keeps a token', 'Description: the secret team keeps a token'],
  ['secret: geheim', 'secret: ***'],
  ['    Token    REG_SZ    geheim', '    Token    REG_SZ    ***'],
  ['Driver=x;UID=sa;PWD=geheim;', 'Driver=x;UID=sa;PWD=***'],
])('of the line %s', (line, shown) => {
  expect(withoutSecrets(line)).toBe(shown)
})

test.each([
  ['see password policy; Server=a;Password=geheim', 'see password policy; Server=a;Password=***'],
  ['password policy: strict; Server=a;Pwd=geheim', 'password policy: strict; Server=a;Pwd=***'],
  ['/LOAD 2 /PWD A /PASSWORD=geheim', '/LOAD 2 /PWD A /PASSWORD=***'],
  ['Password Password=geheim', 'Password Password=***'],
  ['pwd a; password=geheim', 'pwd a; password=***'],
  ['pwd pwd pwd <password>geheim</password> {"pwd": "geheim"}', 'pwd pwd pwd <password>***</password> {"pwd": ***}'],
  ['reset password at https://h/?token=geheim', 'reset password at https://h/?token=***'],
  ['the password of ftp://a:geheim@h and b', 'the password of ftp://a:***@h and b'],
  ['password: -----BEGIN PRIVATE KEY-----geheim', 'password: ***'],
  ['password a -----BEGIN PRIVATE KEY-----geheim', 'password a -----BEGIN PRIVATE KEY-----***'],
])('a mere word does not keep what a text names behind it from being hidden: %s', (text, shown) => {
  expect(nameWithoutSecrets(text)).toBe(shown)
})

test.each([
  ['desk settings a;Password=geheim are not used', 'desk settings a;Password=***'],
  ['desk settings a;Password=*** are not used', 'desk settings a;Password=*** are not used'],
  ['“Pwd = geheim” is no number', '“Pwd = ***'],
  ['the name {"password": "geheim"} is too long', 'the name {"password": ***'],
  ['the name <pwd>geheim</pwd> is too long', 'the name <pwd>***'],
  ['pwd:geheim is no number', 'pwd:***'],
  ['the file holds a password: whoever reads it can log in', 'the file holds a password: whoever reads it can log in'],
  ['the element <password> is none', 'the element <password> is none'],
  ['a Password is set, LogoutTime=7200', 'a Password is set, LogoutTime=7200'],
  ['-----BEGIN PRIVATE KEY-----geheim is no name', '-----BEGIN PRIVATE KEY-----***'],
  ['ftp://a:geheim@h is no host', 'ftp://a:***@h is no host'],
])('of the sentence %s', (text, shown) => {
  expect(sentenceWithoutSecrets(text)).toBe(shown)
})

test('a name of several words is one, unless a sign says that data follows', () => {
  expect(nameWithoutSecrets('Password Policy')).toBe('Password Policy')
  expect(nameWithoutSecrets('ClientPassword=geheim')).toBe('ClientPassword=***')
})

test.each([
  ['/LOAD 1 /password Hunter2', '/LOAD 1 /password ***'],
  ['/password Hunter2 3 /LOAD 1', '/password *** /LOAD 1'],
  ['LOAD 1 /Pwd=Hunter2 /x', 'LOAD 1 /Pwd=***'],
  ['password Hunter2', 'password ***'],
  ['/LOAD 1 /password', '/LOAD 1 /password'],
  ['/password  ', '/password  '],
  ['/LOAD 1', '/LOAD 1'],
])('of PIM parameters, %j is shown as %j', (text, shown) => {
  expect(parametersWithoutSecrets(text)).toBe(shown)
})
