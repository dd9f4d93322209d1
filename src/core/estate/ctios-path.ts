import { ctiosKnowledge } from './ctios-knowledge.js'
import type { KnownNode } from './registry-knowledge.js'
import { foldName } from '../parse/registry/names.js'
import { boundedDistance } from '../text/closest.js'
import { oddityOf, outerBlanks, squash } from './spelling.js'

/** The first segment of a key path that is not what CTI OS reads. */
export interface Misspelling {
  /** Which segment, from 0. */
  readonly index: number
  /** What must stand there instead; undefined where only the administrator knows. */
  readonly right: string | undefined
  /** Whether `right` is missing before the segment, rather than misspelt in it. */
  readonly missing: boolean
  /** What is odd about it, as the end of a sentence; empty where the two spellings say all. */
  readonly why: string
}

const COMPANY = 'Cisco Systems, Inc.'
const SECTIONS = ['ctidriver', 'server', 'enterprisedesktopsettings']
/** What stands beside `Ctios`, and is read by other programs. */
const OTHER_PRODUCTS = ['CTI Desktop', 'CTIOS Tracing', 'ICM']

/**
 * Finds what is misspelt in the path of a key that is meant for CTI OS: fixed segments that are spelt otherwise or left
 * out, and segments of free choice with blanks around them, invisible characters or a guide's placeholder.
 */
export function findMisspelling(path: string): Misspelling | undefined {
  if (!mayConcernCtios(path)) return undefined
  if (looked.has(path)) return looked.get(path)
  if (looked.size === MOST_LOOKED) looked.clear()
  const found = new PathReader(path.split('\\')).read()
  looked.set(path, found)
  return found
}

/** Exports of many servers have the same keys, and a key is asked for by several who read it. */
const looked = new Map<string, Misspelling | undefined>()
const MOST_LOOKED = 4096

/** Most keys of an export of a whole registry have nothing to do with Cisco. */
function mayConcernCtios(path: string): boolean {
  // eslint-disable-next-line no-control-regex -- the whole ASCII range is meant
  const plain = /^[\x00-\x7f]*$/.test(path) ? path : squash(path)
  return /cti\W?os|cti\W?desktop|connection\W?profiles\W?name|enterprise\W?desktop/i.test(plain)
}

class PathReader {
  readonly #squashed: readonly string[]

  constructor(private readonly segments: readonly string[]) {
    this.#squashed = segments.map(squash)
  }

  read(): Misspelling | undefined {
    if (!this.isMeantForCtios()) return undefined
    if (!this.is(0, 'HKEY_LOCAL_MACHINE')) return this.isServerKey() ? wrong(0, 'HKEY_LOCAL_MACHINE') : undefined
    return this.software(1)
  }

  private software(at: number): Misspelling | undefined {
    if (this.is(at, 'SOFTWARE')) return this.company(this.is(at + 1, 'Wow6432Node') ? at + 2 : at + 1)
    const squashed = this.squashed(at)
    if (isCompany(squashed) || squashed === 'wow6432node' || squashed === 'ctios') return missing(at, 'SOFTWARE')
    return this.isElided(at) ?? this.near(at, 'SOFTWARE')
  }

  private company(at: number): Misspelling | undefined {
    if (this.is(at, COMPANY)) return this.product(at + 1)
    const squashed = this.squashed(at)
    // An older product root, which is right as it stands.
    if (this.is(at, 'Cisco Systems') && this.is(at + 1, 'CTIOS Tracing')) return undefined
    if (isCompany(squashed)) return this.spelling(at, COMPANY)
    if (squashed === 'ctios') return missing(at, COMPANY)
    return this.isElided(at) ?? this.near(at, 'Wow6432Node')
  }

  private product(at: number): Misspelling | undefined {
    if (this.is(at, 'Ctios')) return this.names(at + 1)
    if (OTHER_PRODUCTS.some((product) => this.is(at, product))) return undefined
    const squashed = this.squashed(at)
    if (squashed === 'ctios') return this.spelling(at, 'Ctios')
    for (const product of OTHER_PRODUCTS) if (squashed === squash(product)) return this.spelling(at, product)
    if (squashed.startsWith('ctios') && SECTIONS.includes(this.squashed(at + 2))) return missing(at, 'Ctios')
    return this.isElided(at)
  }

  /** The instance and the server, which setup names. */
  private names(at: number): Misspelling | undefined {
    for (const [offset, what] of ['<instance>\\<server>', '<server>'].entries()) {
      const index = at + offset
      if (index >= this.segments.length) return undefined
      if (SECTIONS.includes(this.squashed(index))) {
        return { index, right: undefined, missing: true, why: `${what} is missing before it` }
      }
      const fault = this.isElided(index) ?? this.placeholder(index) ?? this.freeName(index) ?? this.lookAlike(index)
      if (fault) return fault
    }
    return this.below(at + 2)
  }

  /** The keys that the guides describe below the server's key. */
  private below(from: number): Misspelling | undefined {
    let node: KnownNode = ctiosKnowledge.root
    for (let at = from; at < this.segments.length; at++) {
      const known = node.children.get(foldName(this.segment(at)))
      if (known) {
        node = known
        continue
      }
      const fault = this.isElided(at) ?? this.unknownBelow(node, at)
      if (fault) return fault
      if (!node.anyChild) return undefined
      node = node.anyChild
    }
    return undefined
  }

  private unknownBelow(node: KnownNode, at: number): Misspelling | undefined {
    const squashed = this.squashed(at)
    for (const child of node.children.values()) if (squash(child.name) === squashed) return this.spelling(at, child.name)
    if (node.anyChild) return this.freeName(at)
    for (const child of node.children.values()) {
      for (const grandchild of child.children.values()) if (squash(grandchild.name) === squashed) return missing(at, child.name)
    }
    for (const child of node.children.values()) {
      const fault = this.near(at, child.name)
      if (fault) return fault
    }
    // Where the guides know one key only, and names of free choice below it, a free name straight away lacks that key.
    const [only, ...others] = node.children.values()
    return only?.anyChild && others.length === 0 ? missing(at, only.name) : undefined
  }

  /** Whether the path names CTI OS where CTI OS would look for it, or holds what only CTI OS has. */
  private isMeantForCtios(): boolean {
    const squashed = this.#squashed
    return squashed.some((segment, at) => {
      const next = squashed[at + 1] ?? ''
      if (segment === 'enterprisedesktopsettings' || (segment === 'connectionprofiles' && next === 'name')) return true
      if (isCompany(segment)) return next.startsWith('ctios') || next === 'ctidesktop'
      return segment === 'ctios' && SECTIONS.includes(squashed[at + 3] ?? '')
    })
  }

  /** Whether it holds the settings of a server, which exist in one hive only. */
  private isServerKey(): boolean {
    return this.#squashed.some(
      (segment, at) =>
        segment === 'enterprisedesktopsettings' || (segment === 'ctios' && SECTIONS.includes(this.squashed(at + 3))),
    )
  }

  private segment(at: number): string {
    return this.segments[at] ?? ''
  }

  private squashed(at: number): string {
    return this.#squashed[at] ?? ''
  }

  private is(at: number, name: string): boolean {
    return foldName(this.segment(at)) === foldName(name)
  }

  private spelling(at: number, right: string): Misspelling {
    return { index: at, right, missing: false, why: oddityOf(this.segment(at)) }
  }

  /** A typing error in a long name; short names are near to too many others. */
  private near(at: number, right: string): Misspelling | undefined {
    const squashed = this.squashed(at)
    const wanted = squash(right)
    if (squashed === wanted) return this.spelling(at, right)
    const limit = wanted.length < 8 ? 0 : wanted.length < 11 ? 1 : 2
    return boundedDistance(squashed, wanted, limit) <= limit ? wrong(at, right) : undefined
  }

  /** What a guide writes for "and so on", pasted as it stands. */
  private isElided(at: number): Misspelling | undefined {
    if (!/^\s*(?:\u2026|\.{2,})\s*$/.test(this.segment(at))) return undefined
    return { index: at, right: undefined, missing: false, why: 'it is a guide’s abbreviation for the rest of the path' }
  }

  private placeholder(at: number): Misspelling | undefined {
    if (!/<[^<>]+>/.test(this.segment(at))) return undefined
    return { index: at, right: undefined, missing: false, why: 'it is a guide’s placeholder for a name' }
  }

  private freeName(at: number): Misspelling | undefined {
    const name = this.segment(at)
    const right = outerBlanks(name)
    if (right === name) return undefined
    return { index: at, right: right === '' ? undefined : right, missing: false, why: oddityOf(name) }
  }

  /** Setup names instance and server in plain letters. */
  private lookAlike(at: number): Misspelling | undefined {
    const why = oddityOf(this.segment(at))
    return why === '' ? undefined : { index: at, right: undefined, missing: false, why }
  }
}

function isCompany(squashed: string): boolean {
  return squashed === 'cisco' || (squashed.startsWith('cis') && boundedDistance(squashed, 'ciscosystemsinc', 3) <= 3)
}

function wrong(index: number, right: string): Misspelling {
  return { index, right, missing: false, why: '' }
}

function missing(index: number, right: string): Misspelling {
  return { index, right, missing: true, why: '' }
}
