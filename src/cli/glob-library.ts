// The CommonJS form of the package: the other one asks for import.meta.url, which the bundled command has not.
import tinyglobby = require('tinyglobby')

export const { glob } = tinyglobby
