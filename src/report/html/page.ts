import type { ReportContext } from '../reporter.js'
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from './generated/assets.js'
import type { Markup } from './markup.js'
import { NOTHING, markup, verbatim } from './markup.js'

/** What a page says about itself. */
export interface PageHead {
  /** The title of the window, without the program's name. */
  readonly title: string
  /** What kind of report it is. */
  readonly kind: string
  /** The release of the product that was checked for. */
  readonly release: string | null
  /** What the first link, for the keyboard, jumps to. */
  readonly skip: { readonly target: string; readonly text: string }
}

/** Nothing is loaded, sent or run but the page's own style and script. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`

/** One file that holds everything it shows. */
export function* page(head: PageHead, context: ReportContext, content: Iterable<Markup>): Iterable<string> {
  yield pageStart(head).toString()
  for (const piece of content) yield piece.toString()
  yield pageEnd(context).toString()
}

function pageStart({ title, kind, release, skip }: PageHead): Markup {
  // The policy comes first: it holds for what stands behind it.
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${verbatim(POLICY)}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="referrer" content="no-referrer"/>
<title>icmlint: ${title}</title>
<style>${verbatim(STYLE)}</style>
</head>
<body>
<a class="skip" href="#${skip.target}">${skip.text}</a>
<header class="top"><p><strong>icmlint</strong> <span>${kind}</span></p>${release === null ? NOTHING : markup`<p class="dim">Release ${release}</p>`}</header>
<main>
`
}

function pageEnd({ version }: ReportContext): Markup {
  return markup`</main>
<footer class="bottom"><p>Written by icmlint ${version}. This file holds everything it shows and loads nothing. Secrets are hidden as <code>***</code>.</p></footer>
<script>${verbatim(SCRIPT)}</script>
</body>
</html>
`
}
