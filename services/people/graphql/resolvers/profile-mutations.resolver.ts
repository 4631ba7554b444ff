import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../../shared/id.js';
import { addDocument } from '../../commands/add-document.js';
import { removeDocument } from '../../commands/remove-document.js';
import { setPreferences } from '../../commands/set-preferences.js';
import type { PeopleContext } from '../../context.js';
import { DocumentPayload } from '../types/document.type.js';
import { PersonPayload } from '../types/payloads.js';
import { AddDocumentInput, SetPreferencesInput } from '../types/profile-inputs.js';
import { toPayload } from './payload.js';

@Resolver()
export class PreferencesMutations {
  @Mutation(() => PersonPayload, { description: 'The viewer’s answer to the preference survey, in place of the last.' })
  setPreferences(
    @Arg('input', () => SetPreferencesInput) input: SetPreferencesInput,
    @Ctx() context: PeopleContext,
  ): Promise<PersonPayload> {
    return toPayload('person', context, setPreferences(context, { ...input }));
  }

  @Mutation(() => DocumentPayload, { description: 'Adds a document of the viewer’s own.' })
  addDocument(
    @Arg('input', () => AddDocumentInput) input: AddDocumentInput,
    @Ctx() context: PeopleContext,
  ): Promise<DocumentPayload> {
    return toPayload('document', context, addDocument(context, { ...input }));
  }

  @Mutation(() => DocumentPayload, {
    description: 'Removes a document of the viewer’s own; whoever was sent it no longer sees it.',
  })
  removeDocument(@Arg('id', () => ID) id: string, @Ctx() context: PeopleContext): Promise<DocumentPayload> {
    return toPayload('document', context, removeDocument(context, requireId(id, 'id')));
  }
}
