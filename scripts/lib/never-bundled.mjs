/**
 * Packages that cosmiconfig would load for file kinds that are never read that way here: JSON and YAML have loaders of
 * our own, and scripts are refused. Left out, the command is ten megabytes smaller.
 */
const unused = /^(typescript|js-yaml|parse-json|import-fresh)$/

/** An esbuild plugin that puts an error in their place. */
export const neverBundled = {
  name: 'never-bundled',
  setup(build) {
    build.onResolve({ filter: unused }, ({ path }) => ({ path, namespace: 'never-bundled' }))
    build.onLoad({ filter: /.*/, namespace: 'never-bundled' }, ({ path }) => ({
      contents: `module.exports = () => { throw new Error(${JSON.stringify(`${path} is not part of icmlint`)}) }`,
    }))
  },
}
