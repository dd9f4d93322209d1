/**
 * Preloaded into the command: counts the steps by which it writes files, in the middle and at the end of each as well, and
 * sends itself the signal of END_SIGNAL at those of END_STEPS. END_LOG is a file that takes the names of the steps.
 */
const { appendFileSync } = require('node:fs')
const files = require('node:fs/promises')

const ends = (process.env.END_STEPS ?? '').split(',')
let count = 0

function step(name) {
  if (process.env.END_LOG) appendFileSync(process.env.END_LOG, `${name}\n`)
  if (ends.includes(String(++count))) process.kill(process.pid, process.env.END_SIGNAL)
}

/** Before and behind a call; in the middle of a write as well. */
function watch(object, name) {
  const plain = object[name]
  object[name] = async (...args) => {
    step(`before ${name}`)
    const done = name === 'writeFile' ? await inHalves(object, plain, args[0]) : await plain.apply(object, args)
    step(`after ${name}`)
    return done
  }
}

async function inHalves(file, write, content) {
  const middle = Math.floor(content.length / 2)
  await write.call(file, content.slice(0, middle))
  step('half of writeFile')
  await write.call(file, content.slice(middle))
}

for (const name of ['rename', 'link', 'unlink']) watch(files, name)

const open = files.open
files.open = async (path, flags, ...others) => {
  // Everything that is written begins under a name of its own.
  if (flags !== 'wx') return open(path, flags, ...others)
  step('before open')
  const file = await open(path, flags, ...others)
  for (const name of ['writeFile', 'chown', 'chmod', 'sync', 'close']) watch(file, name)
  step('after open')
  return file
}
