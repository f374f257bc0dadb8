import { aDesk } from '../support/desk';
import { applyFor } from '../support/errand';
import { eventually } from '../support/eventually';
import { aKey, aPhone, clientOf } from '../support/phone';
import { aProduct, type Product } from '../support/product';

const SERVICE = 'graduate-registration';
/** Long enough for the app to be gone before the parcel is at the door. */
const JOURNEY = 4_000;
/** Parcels are asked about again every half minute. */
const PATIENCE = 60_000;

describe('a parcel on the road when the app is killed', () => {
  let product: Product;

  beforeAll(async () => {
    product = await aProduct({ SANDBOX_JOURNEY_MS: String(JOURNEY) });
    await product.start();
  }, 120_000);
  afterAll(() => product?.stop());

  it(
    'is followed again by the next start, to the door and the end of its case',
    async () => {
      const { citizens, staff } = await clientOf(product.origin).listSampleCitizens();
      const person = citizens.find(({ name }) => name === '林添');
      const reviewer = staff.find(({ username }) => username === 'hrss');
      if (!person || !reviewer) throw new Error('the sandbox lacks somebody');
      const phone = await aPhone(product.origin);
      await phone.become(person);
      const { id } = await applyFor(phone, SERVICE);
      const desk = await aDesk(product.origin, reviewer);
      await desk.act(id, 'accept');
      await desk.act(id, 'approve');
      await desk.api.dispatchShipment({ params: { id }, idempotencyKey: aKey() });

      await product.killApp();
      await product.start();
      const seen = () => phone.api.getCase({ params: { id } });
      expect((await seen()).state).toBe('issued');
      await eventually(async () => (await seen()).state === 'closed', PATIENCE);
      const { shipment, timeline } = await seen();
      expect(shipment?.state).toBe('delivered');
      expect(shipment?.events).toHaveLength(6);
      expect(timeline.filter(({ action }) => action === 'deliver')).toHaveLength(1);
    },
    PATIENCE + 60_000,
  );
});
