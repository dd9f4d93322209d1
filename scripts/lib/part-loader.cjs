/**
 * Loads the parts of the command with the code that V8 made of them when they were built: compiling them anew is half of the
 * time of a small lint. The code lies beside the text and is trusted like it; V8 refuses what other flags made, and compiles
 * the text. Where no code fits, parts are loaded as any file. The text of this function stands in the command's first file.
 * @param plain the ordinary `require`
 * @param folder where the parts are
 * @param first the module of the command's first file, which holds parts itself, under its name
 * @param probe a part that has code if any has
 * @param note is told of each part and its script, when the code is made
 */
function partLoader(plain, folder, first, probe, note) {
  const { existsSync, readFileSync } = plain('node:fs')
  const suffix = `.${process.arch}-${process.versions.v8}.code`
  if (!note && !existsSync(`${folder}/${probe}${suffix}`)) return plain
  const { Script } = plain('node:vm')
  const loaded = new Map(Object.entries(first))
  const load = (id) => {
    if (id.charCodeAt(0) !== 46) return plain(id)
    const name = id.slice(id.lastIndexOf('/') + 1)
    const known = loaded.get(name)
    if (known) return known.exports
    const filename = `${folder}/${name}`
    const text = readFileSync(filename, 'utf8')
    let cachedData
    try {
      if (!note) cachedData = readFileSync(filename + suffix)
    } catch {
      // A part that small lints do not need has none.
    }
    const script = new Script(`(function(exports,require,module,__filename,__dirname){${text}\n})`, { filename, cachedData })
    if (note) note(filename + suffix, script)
    const part = { exports: {} }
    loaded.set(name, part)
    script.runInThisContext().call(part.exports, part.exports, load, part, filename, folder)
    return part.exports
  }
  return load
}

module.exports = { partLoader }
