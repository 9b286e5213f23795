import io.vpcep.simulator.SimulatedRegion
import io.vpcep.simulator.account.Caller
import io.vpcep.simulator.junit.VpcepSimulator
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse.BodyHandlers
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

@VpcepSimulator(http = true)
class ServedTest {
    @Test
    fun `the server answers`(server: URI, me: Caller, region: SimulatedRegion) {
        val quotas = HttpRequest.newBuilder(URI.create("$server/v1/${me.projectId()}/quotas")).build()
        val answer = HttpClient.newHttpClient().send(quotas, BodyHandlers.ofString())

        assertEquals(200, answer.statusCode())
        assertTrue("endpoint_service" in answer.body())
        assertEquals(1, region.journal().calls().size)
    }

    @Test
    fun `the standard library is the project's own`() {
        assertEquals("1.9.25", KotlinVersion.CURRENT.toString())
    }
}
