import fc from 'fast-check'
import type { GraphQLCompositeType, GraphQLField, GraphQLNamedType, GraphQLObjectType, GraphQLSchema } from 'graphql'
import { getNamedType, isAbstractType, isCompositeType, isObjectType, isRequiredArgument, isUnionType } from 'graphql'
import { Dice } from './dice.ts'
import type { Leaves } from './random-arguments.ts'
import { Arguments } from './random-arguments.ts'

/** A document that is valid for its schema, and values for its variables that may not be. */
export type Operation = Readonly<{ query: string; variables: Readonly<Record<string, unknown>> }>

/**
 * How often, in a hundred, an optional argument is given, where not thirty times: without a size a page of pages asks for
 * thousands of things, and most cursors are refused, and with them the rest of the document.
 */
const chances: Readonly<Record<string, number>> = { first: 90, last: 5, after: 6, before: 4, filter: 60 }

/** How deep selections go, and after how many fields a document gets no new branches. */
const DEPTH = 8
const FIELDS = 25

/**
 * Operations of any schema: fields to a bounded depth, under aliases and merged under one name, in named and inline
 * fragments, behind @include and @skip, with arguments of every kind, each written out or given by a variable.
 */
export const operations = (
  schema: GraphQLSchema,
  kind: 'query' | 'mutation',
  leaves: Leaves,
): fc.Arbitrary<Operation> => fc.gen().map((draw) => new Writer(schema, new Dice(draw), leaves).operation(kind))

/**
 * Where a selection stands. Fields without arguments are `bare`, without an alias, only where nothing but fields of the
 * same object can meet them: elsewhere they may be of another type, and the document invalid. `objects` are the types that
 * it can be of here. Where that is none, no argument is given: Pothos would look at it, who executes the query would not.
 */
type Scope = Readonly<{
  type: GraphQLCompositeType
  objects: readonly GraphQLObjectType[]
  depth: number
  bare: boolean
}>

type Fragment = Pick<Scope, 'type' | 'objects'> & Readonly<{ name: string; text: string }>

class Writer {
  readonly #schema: GraphQLSchema
  readonly #dice: Dice
  readonly #arguments: Arguments
  readonly #fragments: Fragment[] = []
  #fields = 0

  constructor(schema: GraphQLSchema, dice: Dice, leaves: Leaves) {
    this.#schema = schema
    this.#dice = dice
    this.#arguments = new Arguments(dice, leaves)
  }

  operation(kind: 'query' | 'mutation'): Operation {
    const type = kind === 'query' ? this.#schema.getQueryType() : this.#schema.getMutationType()
    if (!type) throw new Error(`the schema has no ${kind}`)
    const selection = this.#selection({ type, objects: [type], depth: 0, bare: true })
    const fragments = this.#fragments.map(
      (fragment) => `fragment ${fragment.name} on ${fragment.type.name} ${fragment.text}`,
    )
    const query = [`${kind} Q${this.#arguments.declarations} ${selection}`, ...fragments].join('\n')
    return { query, variables: this.#arguments.values }
  }

  #selection(scope: Scope): string {
    return `{ ${this.#dice.times(1, 4, () => this.#part(scope)).join(' ')} }`
  }

  #part(scope: Scope): string {
    const { type } = scope
    if (this.#dice.chance(4)) return `__typename${this.#directives()}`
    if (this.#mayBranch(scope)) {
      if (isAbstractType(type) && this.#dice.chance(60))
        return this.#inline(scope, this.#dice.pick(this.#narrower(type)))
      if (this.#dice.chance(6)) return this.#inline(scope, type)
      if (this.#dice.chance(6)) return `...${this.#fragment(scope)}${this.#directives()}`
    }
    return isUnionType(type) ? '__typename' : this.#field(scope, type.getFields())
  }

  #mayBranch = ({ depth }: Scope): boolean => depth < DEPTH && this.#fields < FIELDS

  /** Types that may stand in a fragment on this one: those it can be, and the interfaces these have. */
  #narrower(type: GraphQLNamedType): readonly GraphQLCompositeType[] {
    const objects = isAbstractType(type) ? this.#objectsOf(type) : []
    return [...objects, ...objects.flatMap((object) => object.getInterfaces())]
  }

  #objectsOf(type: GraphQLNamedType): readonly GraphQLObjectType[] {
    if (isAbstractType(type)) return this.#schema.getPossibleTypes(type)
    return isObjectType(type) ? [type] : []
  }

  #inline(scope: Scope, type: GraphQLCompositeType): string {
    const condition = type !== scope.type || this.#dice.chance(50) ? ` on ${type.name}` : ''
    const objects = scope.objects.filter((object) => this.#objectsOf(type).includes(object))
    return `...${condition}${this.#directives()} ${this.#selection({ ...scope, type, objects, depth: scope.depth + 1 })}`
  }

  /** The name of a new fragment, or of one that is complete: none may spread itself. */
  #fragment({ type, objects, depth }: Scope): string {
    const fits = (fragment: Fragment) => fragment.type === type && fragment.objects.join() === objects.join()
    const old = this.#fragments.filter(fits)
    if (old.length > 0 && this.#dice.chance(50)) return this.#dice.pick(old).name
    const name = this.#dice.name('F')
    const text = this.#selection({ type, objects, depth: depth + 1, bare: false })
    this.#fragments.push({ name, type, objects, text })
    return name
  }

  #field(scope: Scope, fields: Readonly<Record<string, GraphQLField<unknown, unknown>>>): string {
    const all = Object.values(fields).filter(({ args }) => scope.objects.length > 0 || args.length === 0)
    const leaves = all.filter(({ type }) => !isCompositeType(getNamedType(type)))
    const some = this.#mayBranch(scope) ? all : leaves
    if (some.length === 0) return '__typename'
    const field = this.#dice.pick(some)
    this.#fields += 1
    const given = field.args.filter((argument) => isRequiredArgument(argument) || this.#isGiven(argument.name))
    const inBrackets = given.map(({ name, type }) => `${name}: ${this.#arguments.write(type, name)}`).join(', ')
    const isBare = scope.bare && field.args.length === 0 && this.#dice.chance(60)
    const alias = isBare ? '' : `${this.#dice.name('a')}: `
    const head = `${alias}${field.name}${inBrackets === '' ? '' : `(${inBrackets})`}`
    const one = () => `${head}${this.#directives()}${this.#below(scope, getNamedType(field.type))}`
    return this.#dice.chance(5) ? `${one()} ${one()}` : one()
  }

  #isGiven = (argument: string): boolean => this.#dice.chance(chances[argument] ?? 30)

  #below({ depth, ...scope }: Scope, type: GraphQLNamedType): string {
    if (!isCompositeType(type)) return ''
    const objects = scope.objects.length > 0 ? this.#objectsOf(type) : []
    return ` ${this.#selection({ type, objects, depth: depth + 1, bare: isObjectType(type) })}`
  }

  #directives(): string {
    if (!this.#dice.chance(8)) return ''
    const boolean = this.#schema.getDirective('include')?.args[0]?.type
    if (!boolean) return ''
    return ` @${this.#dice.pick(['include', 'skip'])}(if: ${this.#arguments.write(boolean, 'if')})`
  }
}
