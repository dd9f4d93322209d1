import { hostNames } from '../../src/core/estate/hosts.js'

describe('host names of the same machine', () => {
  test('letter case and a final dot do not count', () => {
    const hosts = hostNames(['ctios-a', 'CTIOS-A', 'ctios-a.'], undefined)
    expect(hosts.same('ctios-a', 'CTIOS-A.')).toBe(true)
  })

  test('a short name equals the one full name with that first label', () => {
    const hosts = hostNames(['ctios-a', 'CTIOS-A.example.com', 'ctios-b.example.com'], undefined)
    expect(hosts.same('ctios-a', 'CTIOS-A.example.com')).toBe(true)
    expect(hosts.same('ctios-a', 'ctios-b.example.com')).toBe(false)
  })

  test('with two different full names the short one stands on its own', () => {
    const hosts = hostNames(['ctios-a', 'ctios-a.north.example.com', 'ctios-a.south.example.com'], undefined)
    expect(hosts.same('ctios-a', 'ctios-a.north.example.com')).toBe(false)
    expect(hosts.same('ctios-a.north.example.com', 'ctios-a.south.example.com')).toBe(false)
  })

  test('addresses are no full names', () => {
    const hosts = hostNames(['10', '10.1.1.10', '10.1.1.11'], undefined)
    expect(hosts.same('10.1.1.10', '10.1.1.11')).toBe(false)
    expect(hosts.same('10', '10.1.1.10')).toBe(false)
  })

  test('aliases join names and addresses', () => {
    const hosts = hostNames(['ctios-a', '10.1.1.10', 'softphone.example.com'], {
      aliases: { 'ctios-a.example.com': ['10.1.1.10', 'softphone.example.com'] },
    })
    expect(hosts.same('10.1.1.10', 'softphone.example.com')).toBe(true)
    expect(hosts.same('ctios-a', '10.1.1.10')).toBe(true)
  })

  test('an alias that is a short name stands for its full name', () => {
    const hosts = hostNames(['ctios-a.example.com', 'ctios-a'], { aliases: { 'ctios-a': ['10.1.1.10'] } })
    expect(hosts.same('ctios-a.example.com', '10.1.1.10')).toBe(true)
  })

  test('names of prototypes are ordinary names', () => {
    const hosts = hostNames(['__proto__', 'constructor'], undefined)
    expect(hosts.same('__proto__', 'constructor')).toBe(false)
    expect(hosts.canonical('toString')).toBe('tostring')
  })
})
