import type { StarterFile } from './starter-file.js'

/**
 * A configuration that changes nothing and explains every key. Taking `# ` away from the lines of a key sets it; what
 * explains never begins with a word and a colon.
 */
export const CONFIG_FILE: StarterFile = {
  path: 'icmlint.config.yaml',
  rootOnly: false,
  text: `# Configuration of icmlint. It holds for the exports in this folder and below, up to the next configuration.
# Keys that are commented out show their form: take the "# " away and put in what is so at your site.
# What is left out is unknown, and rules that need to know it say that they did not check.

# Where the schema of this file is, so that an editor helps while typing (npm install --save-dev icmlint).
# $schema: ./node_modules/icmlint/schemas/config.schema.json

# Marks the topmost configuration of a repository, for readers. The nearest one alone holds in any case.
# root: true

# What to start from. Presets are recommended, strict (every rule) and logout (what logs agents out); or the path of
# another configuration; or a list of these, of which later ones win.
extends: recommended

# Release of the contact centre, always in quotes.
# release: "12.6(2)"

# What the deployment is made of.
# deployment:
#   type: ucce            # ucce, pcce (Packaged CCE), icm (ACDs of other makers)
#   vru: cvp              # what queues calls: cvp, ip-ivr, none
#   cvpRnaTimeout: 15     # CVP's RNATimeout, in seconds
#   desktop: ctios        # what agents log in with: ctios, finesse, cad, custom
#   cms: false            # whether an Avaya Call Management System is connected

# Rules by id: off, or a severity (error, warning, info), or a severity with options. "icmlint rules" lists the rules,
# "icmlint explain RULE-ID" shows the page of one.
# rules:
#   desk/unused: off
#   desk/logout-non-activity-time-short: [warning, { seconds: 600 }]

# Rules for some files only; later entries win. Globs here and below are relative to this file; one without a slash
# matches in every folder, one after ! takes out again what earlier ones matched.
# overrides:
#   - files: ["lab/**"]
#     rules:
#       profile/no-secondary-server: off

# Machines, where the exports do not say it.
# servers:
#   hosts:                # these files were exported on that machine
#     ctios-a: ["exports/ctios-a*.reg"]
#   aliases:              # other names and addresses of the same machine
#     ctios-a: [ctios-a.example.com, 10.1.1.10]

# Findings that are accepted, each with its reason. A subject is what reports in JSON print, * stands for any characters;
# after its last day a suppression is a finding itself.
# suppressions:
#   - rule: profile/no-secondary-server
#     subject: "profile:*/CTIOS1/Training"
#     files: ["lab/**"]
#     reason: single server by design
#     expires: 2099-12-31

# Files and folders that are not looked at.
# ignore: ["**/archive/**"]

# How much is read and printed before a run says that it is too much; these are the defaults.
# limits:
#   fileSize: 16384       # MiB
#   nesting: 256          # elements, lists and objects in one another
#   entries: 10000000     # keys and values, rows or objects of one file
#   lineLength: 536870912 # characters
#   findings: 1000        # that pretty and markdown print

# What makes the exit code 1, besides more warnings than maxWarnings. It is one of error, warning, info, never.
failOn: error
# maxWarnings: 100
`,
}
