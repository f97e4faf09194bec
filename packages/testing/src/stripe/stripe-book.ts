interface DoubleCustomer {
  id: string;
  object: 'customer';
  metadata: { user_id?: string };
}

export interface DoubleSubscription {
  id: string;
  object: 'subscription';
  customer: string;
  status: string;
  start_date: number;
  cancel_at: number | null;
  cancel_at_period_end: boolean;
  ended_at: number | null;
  items: { data: { price: { id: string }; current_period_end: number }[] };
}

export interface StripeBook {
  customers: Map<string, DoubleCustomer>;
  subscriptions: Map<string, DoubleSubscription>;
  /** What each checkout was asked for: a flat form, as Stripe receives it. */
  checkouts: { id: string; form: Record<string, string> }[];
  /** The person pays at the last checkout: there is a subscription now. */
  pay(): DoubleSubscription;
  /** The body of an event, as it would be posted. */
  event(type: string, object: object, more?: { id?: string; created?: number }): string;
  answer(request: string, form: URLSearchParams, idempotencyKey: string): object | undefined;
}

const monthSeconds = 30 * 86_400;

export function createStripeBook(): StripeBook {
  const customers = new Map<string, DoubleCustomer>();
  const subscriptions = new Map<string, DoubleSubscription>();
  const checkouts: StripeBook['checkouts'] = [];
  const byKey = new Map<string, object>();
  let count = 0;
  const newId = (prefix: string) => `${prefix}_${++count}`;

  function makeCustomer(form: URLSearchParams): DoubleCustomer {
    const metadata = { user_id: form.get('metadata[user_id]') ?? undefined };
    const customer = { id: newId('cus'), object: 'customer' as const, metadata };
    customers.set(customer.id, customer);
    return customer;
  }

  function find(request: string): object | undefined {
    const [, kind, id = ''] = /^\w+ \/v1\/(customers|subscriptions)\/(\w+)$/.exec(request) ?? [];
    if (kind === 'subscriptions') return withCustomer(subscriptions.get(id));
    if (!request.startsWith('DELETE') || !customers.delete(id)) return undefined;
    for (const each of subscriptions.values())
      if (each.customer === id) Object.assign(each, { status: 'canceled', ended_at: nowSeconds() });
    return { id, object: 'customer', deleted: true };
  }

  function withCustomer(subscription: DoubleSubscription | undefined): object | undefined {
    if (!subscription) return undefined;
    const { customer: id } = subscription;
    return { ...subscription, customer: customers.get(id) ?? { id, object: 'customer', deleted: true } };
  }

  function make(request: string, form: URLSearchParams): object | undefined {
    if (request === 'POST /v1/customers') return makeCustomer(form);
    if (request === 'POST /v1/billing_portal/sessions')
      return { object: 'billing_portal.session', url: 'https://billing.stripe.test/p/1' };
    if (request !== 'POST /v1/checkout/sessions') return find(request);
    const id = newId('cs');
    checkouts.push({ id, form: Object.fromEntries(form) });
    return { id, object: 'checkout.session', url: `https://checkout.stripe.test/${id}` };
  }

  return {
    ...{ customers, subscriptions, checkouts },
    pay() {
      const form = checkouts.at(-1)?.form ?? {};
      const price = { id: form['line_items[0][price]'] ?? '' };
      const subscription: DoubleSubscription = {
        ...{ id: newId('sub'), object: 'subscription', customer: form.customer ?? '', status: 'active' },
        ...{ start_date: nowSeconds(), cancel_at: null, cancel_at_period_end: false, ended_at: null },
        items: { data: [{ price, current_period_end: nowSeconds() + monthSeconds }] },
      };
      subscriptions.set(subscription.id, subscription);
      return subscription;
    },
    event(type, object, { id = newId('evt'), created = nowSeconds() } = {}) {
      return JSON.stringify({ id, object: 'event', type, created, data: { object } });
    },
    answer(request, form, key) {
      const known = byKey.get(key);
      if (known) return known;
      const made = make(request, form);
      if (made && key.startsWith('customer-')) byKey.set(key, made);
      return made;
    },
  };
}

function nowSeconds(): number {
  return Math.floor(Date.now() / 1_000);
}
