export default function Home() {
  return <main>Sourceline</main>;
}
