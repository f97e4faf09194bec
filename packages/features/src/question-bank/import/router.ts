import {
  bankImportSchema,
  checkImportInput,
  deleteImportMappingInput,
  fileContentSchema,
  importGiftInput,
  importIdInput,
  importMappingSchema,
  importReportSchema,
  listImportsInput,
  pastImportPageSchema,
  saveImportMappingInput,
  undoneImportSchema,
} from '@debrief/contracts';
import { type Declared, router, tutorProcedure } from '@debrief/platform';
import { z } from 'zod';
import { checkImport, takeImport } from './begin-import.ts';
import { cancelImport, getImport, getRefusedFile } from './get-import.ts';
import { importGift } from './import-gift.ts';
import { deleteImportMapping, listImportMappings, saveImportMapping } from './mappings.ts';
import { listImports, undoImport } from './undo-import.ts';

const own = (declared: Declared) => tutorProcedure.meta({ access: 'own', ...declared });
const ofImport = (declared: Declared) => own(declared).input(importIdInput);

/** A file comes in by POST /api/imports; what becomes of it is decided here. */
export const importRouter = router({
  importGift: tutorProcedure
    .meta({ access: 'bank', answers: 'saaono', title: 'Import questions written in GIFT.' })
    .input(importGiftInput)
    .output(importReportSchema)
    .mutation(({ ctx, input }) => importGift(ctx.services, ctx.actor, input)),
  getImport: ofImport({
    answers: 'saannn',
    title: 'An import: how far it is, what it took and what it refused.',
  })
    .output(bankImportSchema)
    .query(({ ctx, input }) => getImport(ctx.services, ctx.actor, input.importId)),
  checkImport: own({ answers: 'saannn', title: 'Read an uploaded file without taking anything.' })
    .input(checkImportInput)
    .output(bankImportSchema)
    .mutation(({ ctx, input }) => checkImport(ctx.services, ctx.actor, input)),
  takeImport: ofImport({ answers: 'saannn', title: 'Take the questions of a file that was checked.' })
    .output(bankImportSchema)
    .mutation(({ ctx, input }) => takeImport(ctx.services, ctx.actor, input.importId)),
  cancelImport: ofImport({ answers: 'saannn', title: 'Stop an import.' })
    .output(bankImportSchema)
    .mutation(({ ctx, input }) => cancelImport(ctx.services, ctx.actor, input.importId)),
  getRefusedFile: ofImport({ answers: 'saannn', title: 'The refused questions as a file, with the reasons.' })
    .output(fileContentSchema)
    .query(({ ctx, input }) => getRefusedFile(ctx.services, ctx.actor, input.importId)),
  listImports: own({ answers: 'saaooo', title: 'My imports, the newest first.' })
    .input(listImportsInput)
    .output(pastImportPageSchema)
    .query(({ ctx, input }) => listImports(ctx.services, ctx.actor, input)),
  undoImport: ofImport({ answers: 'saannn', title: 'Take back what an import brought.' })
    .output(undoneImportSchema)
    .mutation(({ ctx, input }) => undoImport(ctx.services, ctx.actor, input.importId)),
  listImportMappings: own({ answers: 'saaooo', title: 'My mappings of columns of tables.' })
    .output(importMappingSchema.array())
    .query(({ ctx }) => listImportMappings(ctx.services, ctx.actor)),
  saveImportMapping: own({ answers: 'saaooo', title: 'Keep a mapping of columns.' })
    .input(saveImportMappingInput)
    .output(importMappingSchema)
    .mutation(({ ctx, input }) => saveImportMapping(ctx.services, ctx.actor, input)),
  deleteImportMapping: own({ answers: 'saannn', title: 'Delete a mapping of columns.' })
    .input(deleteImportMappingInput)
    .output(z.void())
    .mutation(({ ctx, input }) => deleteImportMapping(ctx.services, ctx.actor, input.id)),
});
