import { Route, Router } from '@solidjs/router';
import { type JSX, lazy } from 'solid-js';
import { HomePage } from './home/home-page.tsx';
import { NotFoundPage } from './parts/not-found-page.tsx';
import { Shell } from './parts/shell.tsx';

const OutfitPage = lazy(async () => ({ default: (await import('./outfit/outfit-page.tsx')).OutfitPage }));
const SharedLookPage = lazy(async () => ({
  default: (await import('./look/shared-look-page.tsx')).SharedLookPage,
}));
const SavedPage = lazy(async () => ({ default: (await import('./saved/saved-page.tsx')).SavedPage }));
const OperatorFrame = lazy(async () => ({
  default: (await import('./operator/operator-frame.tsx')).OperatorFrame,
}));
const StoresPage = lazy(async () => ({ default: (await import('./operator/stores-page.tsx')).StoresPage }));
const AddStorePage = lazy(async () => ({
  default: (await import('./operator/add-store-page.tsx')).AddStorePage,
}));
const StorePage = lazy(async () => ({ default: (await import('./operator/store-page.tsx')).StorePage }));
const CrawlsPage = lazy(async () => ({ default: (await import('./operator/crawls-page.tsx')).CrawlsPage }));
const CrawlPage = lazy(async () => ({ default: (await import('./operator/crawl-page.tsx')).CrawlPage }));
const CataloguePage = lazy(async () => ({
  default: (await import('./operator/catalogue-page.tsx')).CataloguePage,
}));
const ProductPage = lazy(async () => ({
  default: (await import('./operator/product-page.tsx')).ProductPage,
}));
const MapPage = lazy(async () => ({ default: (await import('./operator/map-page.tsx')).MapPage }));
const QualityPage = lazy(async () => ({
  default: (await import('./operator/quality-page.tsx')).QualityPage,
}));

/** Every address of the page. */
export function App(): JSX.Element {
  return (
    <Router root={Shell}>
      <Route path="/" component={HomePage} />
      <Route path="/outfit" component={OutfitPage} />
      <Route path="/look" component={SharedLookPage} />
      <Route path="/saved" component={SavedPage} />
      <Route path="/" component={OperatorFrame}>
        <Route path="/stores" component={StoresPage} />
        <Route path="/stores/new" component={AddStorePage} />
        <Route path="/stores/:id" component={StorePage} />
        <Route path="/crawls" component={CrawlsPage} />
        <Route path="/crawls/:id" component={CrawlPage} />
        <Route path="/catalogue" component={CataloguePage} />
        <Route path="/catalogue/:id" component={ProductPage} />
        <Route path="/map" component={MapPage} />
        <Route path="/quality" component={QualityPage} />
      </Route>
      <Route path="*" component={NotFoundPage} />
    </Router>
  );
}
