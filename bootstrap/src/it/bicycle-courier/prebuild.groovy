// The shop's own build, pom and sources as they are, where a copy of it can be built with another adapter.
import static org.codehaus.plexus.util.FileUtils.copyDirectoryStructure
import static org.codehaus.plexus.util.FileUtils.copyFileToDirectory

def bootstrap = new File(basedir, '../../..').canonicalFile
def shop = new File(basedir, 'target/shop')
copyFileToDirectory(new File(bootstrap, 'pom.xml'), shop)
copyDirectoryStructure(new File(bootstrap, 'src/main'), new File(shop, 'src/main'))
