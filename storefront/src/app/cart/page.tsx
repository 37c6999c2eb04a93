import type { Metadata } from 'next';
import { CartView } from '@/cart/CartView';
import { en } from '@/text/en';

export const metadata: Metadata = { title: en.cart.title, robots: { index: false } };

export default function CartPage() {
  return <CartView />;
}
