import { kept } from '../core/text/kept.js'
import type { Io } from './io.js'
import { entryPath, wayFrom, withSlashes } from './paths.js'

/** What stands at a path; `untold` where a link would have to be followed, or where it cannot be looked at. */
type Found = 'folder' | 'file' | 'nothing' | 'untold'

interface Place {
  readonly found: Found
  readonly below: Map<string, Promise<Place>>
}

/**
 * Tells whether there is nothing at paths below the working directory. No link is followed: who has sent a path is not told
 * whether there is anything where a link leads.
 */
export class GonePaths {
  readonly #root: Place = { found: 'folder', below: new Map() }

  constructor(private readonly io: Io) {}

  /** True only where there is surely nothing. */
  async isGone(absolute: string): Promise<boolean> {
    let place = this.#root
    let at = this.io.cwd
    for (const name of withSlashes(wayFrom(this.io.cwd, absolute, this.io), this.io).split('/')) {
      if (place.found === 'untold') return false
      if (place.found !== 'folder') return true
      const path = (at = entryPath(at, name, this.io))
      place = await kept(place.below, name, () => this.#look(path))
    }
    return place.found === 'nothing'
  }

  async #look(path: string): Promise<Place> {
    return { found: await this.#foundAt(path), below: new Map() }
  }

  async #foundAt(path: string): Promise<Found> {
    if (await this.io.files.isLink(path)) return 'untold'
    try {
      return (await this.io.files.status(path)).kind === 'folder' ? 'folder' : 'file'
    } catch (error) {
      const { code } = error as { code?: unknown }
      return code === 'ENOENT' || code === 'ENOTDIR' ? 'nothing' : 'untold'
    }
  }
}
