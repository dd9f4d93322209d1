import { withoutReasonHyphens, xmlComments } from '../../src/core/parse/xml/comments.js'
import { checkWellFormed } from '../../src/core/parse/xml/wellformed.js'
import { cpuTime } from '../helpers/cpu-time.js'

const faultIn = (comment: string): string | null => checkWellFormed(`<a>${comment}</a>`).fault?.message ?? null

test.each([
  ['<!-- icmlint-disable-next-line a/b -- why -->'],
  ['<!--icmlint-disable a/b --why-->'],
  ['<!--\n  icmlint-disable-file a/b\n  -- why\n-->'],
  ['<!-- icmlint-disable a/b -- -->'],
  ['<!-- icmlint-disable a/b — why -->'],
  ['<!-- icmlint-disabel a/b -- why -->'],
  ['<!-- one --><!-- icmlint-disable a/b -- why --><!-- two -->'],
])('the hyphens before a reason are no fault: %j', (comment) => {
  expect(faultIn(comment)).toBeNull()
  expect(withoutReasonHyphens(comment)).toHaveLength(comment.length)
})

test.each([
  ['<!-- any -- other -->'],
  ['<!-- see icmlint-disable a/b -- why -->'],
  ['<!-- icmlint-disable a/b -- why -- not -->'],
  ['<!-- icmlint-disable a/b --- why -->'],
  ['<!-- icmlint-disable a/b: why -- not -->'],
  ['<!-- icmlint-disable a/b -- why --->'],
])('every other -- in a comment is: %j', (comment) => {
  expect(faultIn(comment)).toBe('a comment may not hold -- before its end')
})

test('a fault is where it is, whatever stands before it', () => {
  const text = '<a><!-- icmlint-disable a/b -- why --><b>&</b></a>'
  const { fault } = checkWellFormed(text)
  expect(text.slice(fault?.start, fault?.end)).toBe('&')
})

test('what looks like a comment inside of something else is none, and stays as it is', () => {
  const comment = '<!-- icmlint-disable a/b -- x -->'
  const text = `<!DOCTYPE a [${comment}]><?p ${comment} ?><a><![CDATA[${comment}]]></a>`
  expect(xmlComments(text)).toEqual([])
  expect(withoutReasonHyphens(text)).toBe(text)
})

test.each(['<!--', '<![CDATA[', '<?', '<!', '<!x[', '<a ', '<!-- icmlint-disable a/b -- '])('many of %j cost little', (mark) => {
  const text = mark.repeat(100_000)
  const started = cpuTime()
  withoutReasonHyphens(`${text}icmlint-`)
  expect(cpuTime() - started).toBeLessThan(1000)
})

test('a declaration is found behind a comment that shows one', () => {
  const text = '<?xml version="1.0"?><!-- <!DOCTYPE b> --><!DOCTYPE a><a/>'
  const { doctype, fault } = checkWellFormed(text)
  expect([fault, doctype && text.slice(doctype.start, doctype.end)]).toEqual([null, '<!DOCTYPE a>'])
})
