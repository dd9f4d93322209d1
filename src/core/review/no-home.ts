import type { MachineRegistry } from '../import/machine-registry.js'
import { ownerOf } from '../import/owner.js'
import type { RegistryFile } from '../parse/registry/model.js'
import { foldName } from '../parse/registry/names.js'
import { nameWithoutSecrets } from '../secrets/shown.js'
import { listed } from '../text/words.js'

/** What the machines of a base hold, for changes that find no home there. */
export class NoHome {
  #found: Held | undefined

  constructor(private readonly machines: readonly MachineRegistry[]) {}

  /** Says why no machine takes a change. */
  notice({ source: { path }, registry, deletedKeys }: RegistryFile): string {
    const shown = 'so it is shown as imported into an empty registry'
    if (this.machines.length === 0) return `${path}: the base holds no registry export, ${shown}`
    const { titles, byView } = (this.#found ??= this.#find())
    const wanted = ownersIn([...registry.keys, ...deletedKeys].map((key) => key.path))
    const inOtherView = [...wanted.keys()].flatMap((owner) => byView.get(withoutView(owner)) ?? []).sort((a, b) => a.place - b.place)[0]
    if (inOtherView) {
      const { owner, title } = inOtherView
      return `${path}: the base holds ${title} ${owner.includes(VIEW) ? 'below' : 'without'} Wow6432Node, which is another key, ${shown}`
    }
    const holds = titles.length === 0 ? 'no CTI OS server' : listed(titles)
    const lacks = wanted.size === 0 ? 'no key that it touches' : listed([...wanted.values()].sort().map((title) => `no ${title}`))
    return `${path}: the base holds ${lacks} (it holds ${holds}), ${shown}`
  }

  #find(): Held {
    const held = ownersIn(this.machines.flatMap(({ state }) => [...state.keys].map((key) => key.path)))
    const byView = new Map<string, Owner>()
    for (const [owner, title] of held) {
      const view = withoutView(owner)
      if (!byView.has(view)) byView.set(view, { owner, title, place: byView.size })
    }
    return { titles: [...held.values()].sort(), byView }
  }
}

interface Held {
  readonly titles: readonly string[]
  /** By path, whichever of the two views of the registry it is in. */
  readonly byView: ReadonlyMap<string, Owner>
}

interface Owner {
  readonly owner: string
  readonly title: string
  /** Among all. */
  readonly place: number
}

/** The CTI OS servers and ICM components that keys belong to, each with its name for people. */
function ownersIn(paths: readonly string[]): Map<string, string> {
  const owners = new Map<string, string>()
  for (const path of paths) {
    const owner = ownerOf(path)
    if (owner === undefined || owners.has(owner)) continue
    // A misspelt path is of another length than what was meant.
    const written = path.slice(0, owner.length)
    owners.set(owner, nameWithoutSecrets((foldName(written) === owner ? written : owner).split('\\').slice(-2).join('/')))
  }
  return owners
}

/** What 64-bit Windows puts between SOFTWARE and the company for programs of 32 bits. */
const VIEW = 'wow6432node\\'

function withoutView(owner: string): string {
  return owner.replace(VIEW, '')
}
