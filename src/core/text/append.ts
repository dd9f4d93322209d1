/** Adds items to a list, however many: `push(...items)` ends in a full call stack from some hundred thousand on. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item)
}
