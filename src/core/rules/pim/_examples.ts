/** Peripherals in the native form, for the examples of rule pages. */

export function peripheralExample(configParam: string, id = 5000, name = 'CUCM_PIM_1'): string {
  return `peripherals:\n${peripheralItem(configParam, id, name)}`
}

/** One item of the native form's list. */
export function peripheralItem(configParam: string, id = 5000, name = 'CUCM_PIM_1'): string {
  return `  - id: ${id}\n    name: ${name}\n    clientType: 30\n    configParam: ${configParam}\n`
}

/** A peripheral that is not said to be of CUCM. */
export function unknownTypeExample(configParam: string): string {
  return `peripherals:\n  - id: 5000\n    name: Avaya_PIM_1\n    configParam: ${configParam}\n`
}
