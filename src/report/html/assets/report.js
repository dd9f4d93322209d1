// Filters for the findings of a page; everything can be read without it. Neither the sign for "less than" nor the ampersand
// stands in here, so that a page is XML as well.
(() => {
  'use strict'
  const findings = [...document.querySelectorAll('.finding')]
  const bar = document.getElementById('filters')

  openDetailsBetween('beforeprint', 'afterprint')
  if (!bar) return

  const boxes = [...bar.querySelectorAll('input[type=checkbox]')]
  const choices = [...bar.querySelectorAll('select')]
  const text = document.getElementById('filter-text')
  const status = document.getElementById('shown')
  const groups = [...document.querySelectorAll('.group')].map((element) => {
    const own = [...element.querySelectorAll('.finding')]
    return { element, findings: own, count: element.querySelector('[data-count]') }
  })
  const texts = new Map()

  bar.hidden = false
  bar.addEventListener('change', apply)
  text.addEventListener('input', apply)
  document.getElementById('filter-reset').addEventListener('click', reset)
  addEventListener('hashchange', reveal)
  // A browser may bring back what was chosen before the page was loaded again.
  apply()
  reveal()

  function apply() {
    const allowed = new Map()
    for (const { dataset, value, checked } of boxes) {
      const values = allowed.get(dataset.filter) ?? new Set()
      if (checked) values.add(value)
      allowed.set(dataset.filter, values)
    }
    for (const { dataset, value } of choices) if (value !== '') allowed.set(dataset.filter, new Set([value]))
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean)
    for (const finding of findings) {
      const fits = [...allowed].every(([facet, values]) => values.has(finding.dataset[facet]))
      finding.hidden = !(fits ? words.every((word) => textOf(finding).includes(word)) : false)
    }
    report()
  }

  function report() {
    const shown = findings.filter((finding) => !finding.hidden).length
    const all = shown === findings.length
    for (const group of groups) {
      const number = group.findings.filter((finding) => !finding.hidden).length
      group.element.hidden = all ? false : number === 0
      group.count.textContent = number === group.findings.length ? String(number) : number + ' of ' + group.findings.length
    }
    bar.classList.toggle('filtered', !all)
    status.textContent = all ? 'All ' + findings.length + ' findings shown' : shown + ' of ' + findings.length + ' findings shown'
  }

  function textOf(finding) {
    const known = texts.get(finding)
    if (known !== undefined) return known
    const found = finding.textContent.toLowerCase()
    texts.set(finding, found)
    return found
  }

  function reset() {
    for (const box of boxes) box.checked = true
    for (const choice of choices) choice.value = ''
    text.value = ''
    apply()
  }

  /** A link to a finding that is filtered out or folded away. */
  function reveal() {
    const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null
    if (!target) return
    if (target.closest('[hidden]')) reset()
    const folded = target.closest('details')
    if (folded) folded.open = true
    target.scrollIntoView()
  }

  /** What is folded away is wanted on paper. */
  function openDetailsBetween(before, after) {
    const opened = new Set()
    addEventListener(before, () => {
      for (const one of document.querySelectorAll('details:not([open])')) {
        opened.add(one)
        one.open = true
      }
    })
    addEventListener(after, () => {
      for (const one of opened) one.open = false
      opened.clear()
    })
  }
})()
