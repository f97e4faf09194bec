export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** The same words for programs that show HTML; without pictures and scripts. */
  html?: string;
  /**
   * The same at each try to send this mail: it becomes its Message-ID, by which servers and mail programs may know a second
   * copy, and the name of its files in the outbox, where there is no second one.
   */
  id?: string;
  /** Answers a POST of anybody who has it (RFC 8058): "unsubscribe" beside the subject in mail programs. */
  unsubscribeUrl?: string;
}

/** The one way out for mail. */
export interface Mailer {
  /** @throws MailFailure */
  send(mail: Mail): Promise<void>;
}

/** Says neither who was written to nor what: mail servers repeat addresses in what they answer. */
export class MailFailure extends Error {
  /** The address itself is refused: trying again does not help. */
  readonly isRefused: boolean;
  readonly code: string;
  constructor(code: string, isRefused: boolean) {
    super(`a mail was not taken: ${code}`);
    this.name = 'MailFailure';
    this.code = code;
    this.isRefused = isRefused;
  }
}

/** RFC 2369 and RFC 8058. */
export function unsubscribeHeaders({ unsubscribeUrl }: Pick<Mail, 'unsubscribeUrl'>): Record<string, string> {
  if (unsubscribeUrl === undefined) return {};
  return {
    'List-Unsubscribe': `<${unsubscribeUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
