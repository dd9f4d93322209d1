import { isSecretName, nameWithoutSecrets, seemsSecret, withoutSecrets } from '../../src/core/secrets.js'

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
  ['-----BEGIN RSA PRIVATE KEY-----MIIE-----END RSA PRIVATE KEY-----', '-----BEGIN RSA PRIVATE KEY-----***-----END RSA PRIVATE KEY-----'],
  ['Description: the secret team keeps a token', 'Description: the secret team keeps a token'],
  ['secret: geheim', 'secret: ***'],
  ['    Token    REG_SZ    geheim', '    Token    REG_SZ    ***'],
  ['Driver=x;UID=sa;PWD=geheim;', 'Driver=x;UID=sa;PWD=***'],
])('of the line %s', (line, shown) => {
  expect(withoutSecrets(line)).toBe(shown)
})

test('a name of several words is one, unless a sign says that data follows', () => {
  expect(nameWithoutSecrets('Password Policy')).toBe('Password Policy')
  expect(nameWithoutSecrets('ClientPassword=geheim')).toBe('ClientPassword=***')
})
