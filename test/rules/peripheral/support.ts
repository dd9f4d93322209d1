/** A peripheral export with one row, of the columns given. */
export function csv(columns: Readonly<Record<string, string>>): Record<string, string> {
  const all = { PeripheralID: '5000', EnterpriseName: 'PIM_1', ClientType: '30', ...columns }
  return { 'peripheral.csv': `${Object.keys(all).join(',')}\n${Object.values(all).join(',')}\n` }
}

/** The same in the native form. */
export function yaml(columns: Readonly<Record<string, string>>): Record<string, string> {
  const lines = Object.entries({ id: '5000', name: 'PIM_1', clientType: '30', ...columns }).map(
    ([key, value]) => `    ${key}: ${value}\n`,
  )
  return { 'pim.yaml': `peripherals:\n  -${lines.join('').slice(3)}` }
}

/** A row of FOR XML. */
export function sqlXml(columns: Readonly<Record<string, string>>): Record<string, string> {
  const all = { PeripheralID: '5000', EnterpriseName: 'PIM_1', ClientType: '30', ...columns }
  const attributes = Object.entries(all).map(([name, value]) => `${name}="${value}"`)
  return { 'peripheral.xml': `<Peripheral ${attributes.join(' ')}/>\n` }
}
