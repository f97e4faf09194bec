export const bareInsert = 'bare insert into the table of jobs';
export const outboxRow = 'a row of an outbox';
export const inBatches = 'a hundred jobs in one statement';
