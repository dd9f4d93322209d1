import type { InspectedInput, Inspection } from '../../core/inspect.js'
import { inspectText } from '../../report/inspect-text.js'
import { safeJson } from '../../report/safe-text.js'
import type { InspectArguments } from '../argument-types.js'
import { layoutWidth, wantsColor } from '../color.js'
import { EXIT_CLEAN, EXIT_FAILURE } from '../exit-codes.js'
import { gather } from '../gather.js'
import type { Io } from '../io.js'
import { byCodeUnits } from '../paths.js'
import { progressOn } from '../progress.js'
import { tellIncomplete } from '../tell-incomplete.js'

/** Shows what the linter understood of the inputs. */
export async function inspectCommand(args: InspectArguments, io: Io): Promise<number> {
  const { inputs, failed, incomplete, config } = await gather(args, io, progressOn(io, false))
  const { inspect } = await import('../../core/inspect.js')
  const { inputs: inspected, estate } = await inspect(inputs, { ...config.options, secrets: args.secrets })
  const unread: InspectedInput[] = failed.map(({ path, status, reason = '' }) => ({
    path,
    kind: null,
    encoding: null,
    status,
    reason,
  }))
  const inspection = { inputs: [...inspected, ...unread].sort((a, b) => byCodeUnits(a.path, b.path)), estate }
  await io.stdout.write(
    args.format === 'json' ? `${safeJson(JSON.stringify(inspection, null, 2))}\n` : text(inspection, args, io),
  )
  await tellIncomplete({ inputs: inspected, findings: [] }, io)
  return incomplete || inspected.some(({ status }) => status === 'failed') ? EXIT_FAILURE : EXIT_CLEAN
}

function text(inspection: Inspection, args: InspectArguments, io: Io): string {
  return inspectText(inspection, { color: wantsColor(io.stdout, io.env, args.color), width: layoutWidth(io.stdout) })
}
