export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** The one way out for mail. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
