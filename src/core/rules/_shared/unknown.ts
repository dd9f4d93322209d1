/** What rules say when a fact of the configuration is left out that decides what they would find. */

export const DESKTOP_UNKNOWN = 'the desktop is not configured (deployment: { desktop: ctios | finesse | cad | custom })'
export const VRU_UNKNOWN = 'the VRU is not configured (deployment: { vru: cvp | ip-ivr | none })'
export const CVP_TIMEOUT_UNKNOWN = 'the RNATimeout of CVP is not configured (deployment: { cvpRnaTimeout: 15 })'
export const DEPLOYMENT_TYPE_UNKNOWN = 'the kind of deployment is not configured (deployment: { type: ucce | pcce | icm })'
export const CMS_UNKNOWN = 'whether an Avaya CMS is connected is not configured (deployment: { cms: true | false })'
export const RELEASE_UNKNOWN = 'the release is not configured (release: "12.6")'
