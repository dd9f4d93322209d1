/**
 * What the configurations of a run match with. A pattern becomes states of one machine (`pattern.ts`, `machine.ts`), patterns are
 * matched together (`set.ts`), the lists of one folder are made of such sets (`folder.ts`), and those of many folders of these
 * (`paths.ts`); suppressions match subjects with sets of their own (`subjects.ts`).
 */

import { GlobCompiler } from './compiler.js'
import { PathGlobs } from './paths.js'
import { Subjects } from './subjects.js'

/** The globs of a run's configurations, and what they may cost together. */
export class RunGlobs {
  readonly compiler = new GlobCompiler()
  /** What suppressions are about. */
  readonly subjects = new Subjects(this.compiler.machine, this.compiler.work)
  /** Which files come from which host: any configuration may say so, whichever files it is about. */
  readonly hosts: PathGlobs

  /** @param cwd what the paths of inputs are relative to, absolute with `/` */
  constructor(readonly cwd: string) {
    this.hosts = this.paths()
  }

  /** Those of one configuration, for lists of globs of the files that it is merged from. */
  paths(): PathGlobs {
    return new PathGlobs(this.cwd, this.compiler)
  }
}
