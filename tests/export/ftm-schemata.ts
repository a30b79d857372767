/**
 * Of the schemata of FollowTheMoney 3.8.4 (followthemoney/schema/*.yaml in github.com/alephdata/followthemoney, MIT) those
 * that an export uses: what each is, what it must have, and of which type a property is. A type with a capital is the
 * schema of the entity that a property points at.
 */
export const schemata: Readonly<
  Record<
    string,
    Readonly<{ is: readonly string[]; required: readonly string[]; properties: Readonly<Record<string, string>> }>
  >
> = {
  Article: {
    is: ['Article', 'Document', 'Thing', 'Analyzable'],
    required: [],
    properties: {
      fileName: 'string',
      title: 'string',
      author: 'string',
      publisher: 'string',
      sourceUrl: 'url',
      language: 'language',
      publishedAt: 'date',
      retrievedAt: 'date',
      mimeType: 'mimetype',
      bodyText: 'text',
      keywords: 'string',
    },
  },
  Mention: {
    is: ['Mention'],
    required: ['document', 'name'],
    properties: { document: 'Document', name: 'name', resolved: 'LegalEntity', detectedSchema: 'string' },
  },
  Person: {
    is: ['Person', 'LegalEntity', 'Thing'],
    required: ['name'],
    properties: {
      name: 'name',
      alias: 'name',
      previousName: 'name',
      weakAlias: 'name',
      description: 'text',
      wikidataId: 'identifier',
      country: 'country',
    },
  },
  Organization: {
    is: ['Organization', 'LegalEntity', 'Thing'],
    required: ['name'],
    properties: {
      name: 'name',
      alias: 'name',
      previousName: 'name',
      weakAlias: 'name',
      description: 'text',
      wikidataId: 'identifier',
      country: 'country',
    },
  },
  PublicBody: {
    is: ['PublicBody', 'Organization', 'LegalEntity', 'Thing'],
    required: ['name'],
    properties: {
      name: 'name',
      alias: 'name',
      previousName: 'name',
      weakAlias: 'name',
      description: 'text',
      wikidataId: 'identifier',
      country: 'country',
    },
  },
  Address: {
    is: ['Address', 'Thing'],
    required: [],
    properties: {
      name: 'name',
      alias: 'name',
      previousName: 'name',
      weakAlias: 'name',
      description: 'text',
      wikidataId: 'identifier',
      country: 'country',
      full: 'address',
    },
  },
  Position: {
    is: ['Position', 'Thing'],
    required: ['name'],
    properties: { name: 'name', organization: 'Organization', proof: 'Document' },
  },
  Occupancy: {
    is: ['Occupancy', 'Interval'],
    required: ['holder', 'post'],
    properties: { holder: 'Person', post: 'Position', startDate: 'date', endDate: 'date' },
  },
  Membership: {
    is: ['Membership', 'Interest', 'Interval'],
    required: ['member', 'organization'],
    properties: {
      member: 'LegalEntity',
      organization: 'Organization',
      role: 'string',
      startDate: 'date',
      endDate: 'date',
    },
  },
  UnknownLink: {
    is: ['UnknownLink', 'Interest', 'Interval'],
    required: ['subject', 'object'],
    properties: { subject: 'Thing', object: 'Thing', role: 'string' },
  },
  Note: {
    is: ['Note', 'Thing', 'Analyzable'],
    required: [],
    properties: {
      description: 'text',
      summary: 'text',
      entity: 'Thing',
      createdAt: 'date',
      proof: 'Document',
      sourceUrl: 'url',
      keywords: 'string',
    },
  },
  Event: {
    is: ['Event', 'Interval', 'Analyzable', 'Thing'],
    required: ['name'],
    properties: {
      name: 'name',
      description: 'text',
      keywords: 'string',
      date: 'date',
      startDate: 'date',
      endDate: 'date',
      location: 'address',
      addressEntity: 'Address',
      organizer: 'LegalEntity',
      involved: 'LegalEntity',
      namesMentioned: 'name',
      proof: 'Document',
    },
  },
}
