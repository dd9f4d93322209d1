import type { Deployment } from '../../model/deployment.js'

export const RNA_TIME = 'RingNoAnswerTime'
export const RNA_DN = 'RingNoAnswerDialedNumberID'

/** What the sources say about ring no answer together with CVP. */
export const CVP_CONTRADICTION =
  'CVP Configuration Guide 15.0 and TAC note 200698: the desk settings time must be longer than CVP’s `RNATimeout`, by at ' +
  'least 2 s, and shorter than CUCM’s forward timer. Installation Guide and Administration Guide 15.0: it must be shorter, ' +
  'CVP’s 2 s longer; the first of them also says that from 9.0 on only CVP needs the time. Schema handbook and the Packaged ' +
  'CCE validation rules: with CVP it is not set at all. icmlint follows the TAC note, the only one that names the defects of ' +
  'the other order (CSCvm82335, CSCvd23158); a blank value suits all of them.'

/** Whether there is no CVP; undefined where the configuration does not say. */
export function isWithoutCvp({ vru }: Deployment): boolean | undefined {
  return vru === undefined ? undefined : vru !== 'cvp'
}
