import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { describedEnum } from '../../shared/graphql/described-enum.js';
import { PeopleUserError } from '../common/user-error.types.js';
import type { DocumentKindName } from './document.domain.js';

export const DocumentKind = describedEnum<DocumentKindName>('DocumentKind', 'What a document shows.', {
  CV: 'A curriculum vitae.',
  ACHIEVEMENT: 'Something that was achieved.',
  PORTFOLIO: 'A choice of works.',
  OTHER: 'Anything else.',
});

@ObjectType({ description: 'Something to read about a person, kept elsewhere.' })
export class Document {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => DocumentKind)
  kind!: DocumentKindName;

  @Field({ description: 'Its https address.' })
  url!: string;

  @Field(() => Date)
  addedAt!: Date;
}

@ObjectType({ description: 'The document that was added or removed, or why not.' })
export class DocumentPayload {
  @Field(() => Document, { nullable: true })
  document!: Document | null;

  @Field(() => [PeopleUserError])
  userErrors!: PeopleUserError[];
}

@InputType({ description: 'A document to add; at most 20 are kept.' })
export class AddDocumentInput {
  @Field({ description: '1 to 160 characters.' })
  title!: string;

  @Field(() => DocumentKind)
  kind!: DocumentKindName;

  @Field({ description: 'An https address.' })
  url!: string;
}
