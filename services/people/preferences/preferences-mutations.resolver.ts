import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requireId } from '../../shared/id.js';
import { toPayload } from '../common/payload.js';
import { PersonPayload } from '../common/user-error.types.js';
import type { PeopleContext } from '../context.js';
import { addDocument } from '../documents/add-document.command.js';
import { DocumentPayload } from '../documents/document.types.js';
import { removeDocument } from '../documents/remove-document.command.js';
import { AddDocumentInput, SetPreferencesInput } from './preferences-inputs.types.js';
import { setPreferences } from './set-preferences.command.js';

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
