import type { ReadInput } from '../read/read-input.js'
import { xmlComments } from '../parse/xml/comments.js'
import { lineComments, type Comment } from './comment.js'
import { registryComments } from './registry-comments.js'

/** The comments of an input, in their order; formats that have no comments have none. */
export async function commentsOf({ form, source, registry }: ReadInput): Promise<Comment[]> {
  switch (form) {
    case 'reg':
      return registry ? registryComments(registry) : []
    case 'xml':
      return xmlComments(source.text).map(({ start, end }) => ({ start, end, from: start + 4, to: end - 3 }))
    case 'bulk':
      return lineComments(source, /^ *#/)
    case 'yaml': {
      const { yamlComments } = await import('./yaml-comments.js')
      return yamlComments(source.text)
    }
    case 'json': {
      const { jsonComments } = await import('./json-comments.js')
      return jsonComments(source.text)
    }
    case 'reg-query':
    case 'delimited':
    case null:
      return []
  }
}
