/** What is known of the deployment. What is left out is unknown, and rules that need it say "not checked". */
export interface Deployment {
  readonly type?: 'ucce' | 'pcce' | 'icm'
  readonly vru?: 'cvp' | 'ip-ivr' | 'none'
  /** CVP's RNATimeout in seconds. */
  readonly cvpRnaTimeout?: number
  readonly desktop?: 'ctios' | 'finesse' | 'cad' | 'custom'
  /** Whether an Avaya CMS is connected. */
  readonly cms?: boolean
}
