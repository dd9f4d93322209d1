import type { RegistryKey } from '../parse/registry/state.js'
import type { RegistryValue } from '../parse/registry/value.js'
import { typeName } from '../parse/registry/value.js'
import { nameWithoutSecrets } from '../secrets/shown.js'
import type { RegistryDifference } from './compare-registry.js'
import { describeKey, type KeyDescription } from './describe-key.js'
import type { SubjectChange } from './link-findings.js'
import type { SettingState } from './result.js'
import { changePlace, valueState } from './setting-text.js'

/**
 * The differences of one machine's registry as changes of settings.
 * @param machine what it is called, null where there is only one
 * @param servers the folded paths of its CTI OS servers and ICM components, null where they are unknown
 */
export function registryChanges(
  differences: readonly RegistryDifference[],
  machine: string | null,
  servers: ReadonlySet<string> | null,
): SubjectChange[] {
  const described = new Map<RegistryKey, KeyDescription>()
  return differences.map((difference): SubjectChange => {
    const { key, name, whole } = difference
    let description = described.get(key)
    if (!description) described.set(key, (description = describeKey(key.path, machine, servers)))
    const { entity, subject, takesEffect } = description
    const base = { entity, place: difference.place, brings: [], repairs: [], subjects: [subject, `registry:${entity.key}`] }
    if (name === null) {
      const added = whole === 'added'
      return { ...base, kind: added ? 'added' : 'removed', name, before: null, after: null, takesEffect, noEffect: description.noEffect }
    }
    const { before, after } = states(difference, description)
    const noEffect = description.noEffectOf(name)
    const value = (difference.before ?? difference.after) as RegistryValue
    return {
      ...base,
      kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
      name: value.storedName === '' ? '@' : nameWithoutSecrets(value.storedName),
      before,
      after,
      place: changePlace(difference.place, before, after),
      takesEffect: noEffect === null ? takesEffect : null,
      noEffect,
    }
  })
}

function states({ before, after }: RegistryDifference, { known }: KeyDescription): Record<'before' | 'after', SettingState | null> {
  const retyped = before && after && before.type !== after.type
  const stateOf = (value: RegistryValue | undefined): SettingState | null => {
    if (!value) return null
    const state = valueState(value, known(value.name))
    // Where only the type differs, the data alone would look the same.
    return retyped && !state.text.startsWith('REG_') ? { ...state, text: `${typeName(value.type)} ${state.text}` } : state
  }
  return { before: stateOf(before), after: stateOf(after) }
}
